using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>
/// Hears what is told on a schema, on one connection that is kept for it. A connection may be lost without a word, and a pooler may lend it
/// to others; so this process tells itself every few seconds that it listens, and believes in what it hears only as long as that comes
/// back. Lost, it connects anew, each time after a longer wait.
/// </summary>
/// <param name="database">The database and the schema.</param>
/// <param name="beat">Tells every process, this one too, that this one listens.</param>
/// <param name="isBeat">Whether what was heard is that.</param>
public sealed class PostgresListener(PostgresDatabase database, Action beat, Func<string, bool> isBeat, TimeProvider time)
{
    /// <summary>Time between two beats.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(10);

    // Beyond this a beat does not come back.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private volatile bool isHeard;

    /// <summary>Whether what is told comes to be heard here.</summary>
    public bool IsHeard => isHeard;

    /// <summary>Listens until it is cancelled.</summary>
    /// <param name="hear">Gets what is told, in order; short.</param>
    /// <param name="found">Called when it hears again, or for the first time: what was told before was missed.</param>
    /// <param name="lost">Called when it hears no more, or cannot begin to, with a clause that says why; not with each try.</param>
    public async Task RunAsync(Action<string> hear, Action found, Action<string> lost, CancellationToken cancellationToken)
    {
        var (wait, isFirst) = (FirstWait, true);
        while (!cancellationToken.IsCancellationRequested)
        {
            var why = "what the server is told to tell does not come, as behind a pooler that lends connections for a transaction";
            try
            {
                await ListenAsync(hear, found, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // It is to stop, or no beat came back in time.
            }
            catch (Exception exception) when (PostgresFaults.IsFault(exception) || exception is InvalidOperationException)
            {
                // A connection that is used when it has just broken throws what a fault of the program would.
                why = PostgresFaults.Reason(exception, database.Address);
            }

            if (cancellationToken.IsCancellationRequested)
                break;
            if (isHeard || isFirst)
                lost(why);
            (wait, isFirst, isHeard) = (isHeard ? FirstWait : wait, false, false);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }

        isHeard = false;
    }

    private async Task ListenAsync(Action<string> hear, Action found, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectToListenAsync(cancellationToken);
        using var silence = new CancellationTokenSource(Patience, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        connection.Notification += Hear;
        await using (var command = connection.Command($"LISTEN \"{database.Channel}\""))
            await command.ExecuteNonQueryAsync(cancellationToken);
        beat();
        await using var beats = time.CreateTimer(_ => beat(), null, BeatEvery, BeatEvery);
        while (true)
            await connection.WaitAsync(ending.Token);

        void Hear(object sender, NpgsqlNotificationEventArgs told)
        {
            if (!isBeat(told.Payload))
            {
                hear(told.Payload);
                return;
            }

            silence.CancelAfter(BeatEvery + Patience);
            if (isHeard)
                return;
            isHeard = true;
            found();
        }
    }
}
