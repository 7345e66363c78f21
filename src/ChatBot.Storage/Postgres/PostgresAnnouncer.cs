using System.Text;
using System.Threading.Channels;

namespace ChatBot.Storage.Postgres;

/// <summary>
/// Tells the processes that listen on a schema something at once, by NOTIFY: after what it is about was committed, so that no transaction
/// waits for it or fails with it, and in the order in which it was told. What cannot be told is lost; nothing may depend on it.
/// </summary>
/// <param name="database">The database and the schema.</param>
public sealed class PostgresAnnouncer(PostgresDatabase database)
{
    /// <summary>Bytes of one news, in UTF-8: the server takes fewer than 8,000.</summary>
    public const int MostBytes = 7_900;

    private const int MostWaiting = 4096;
    private const int MostAtOnce = 256;

    private readonly Channel<string> waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Puts it in line; never waits.</summary>
    /// <param name="news">Ids, never texts: whoever may connect to the database may listen.</param>
    public void Tell(string news)
    {
        if (Encoding.UTF8.GetByteCount(news) <= MostBytes)
            waiting.Writer.TryWrite(news);
    }

    /// <summary>Tells what is put in line until it is cancelled, and then what still stands there.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = cancellationToken.Register(() => waiting.Writer.TryComplete());
        var batch = new List<string>(MostAtOnce);
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var news))
                batch.Add(news);
            try
            {
                await TellAsync(batch);
            }
            catch (Exception exception) when (PostgresFaults.IsFault(exception) || exception is InvalidOperationException)
            {
                // Who needed it looks for itself before long; at the end the server is not waited for again.
                if (cancellationToken.IsCancellationRequested)
                    return;
            }

            batch.Clear();
        }
    }

    private async Task TellAsync(List<string> batch)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        await using var command = connection.Command(
            "SELECT count(pg_notify(@channel, news)) FROM unnest(@news) WITH ORDINALITY AS told (news, place)",
            ("@channel", database.Channel), ("@news", batch.Distinct(StringComparer.Ordinal).ToArray()));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
