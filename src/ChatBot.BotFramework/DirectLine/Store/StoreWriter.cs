using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>
/// The one writer of this process: takes all changes that wait and commits them together, so that many callers share the cost of
/// one transaction.
/// </summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private const int MostInGroup = 256;

    // Callers wait beyond this.
    private const int MostWaiting = 4096;

    private readonly SqliteConnection connection;
    private readonly ILogger logger;
    private readonly StoreTables tables;
    private readonly Channel<StoreWrite> waiting =
        Channel.CreateBounded<StoreWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task work;

    /// <param name="connection">Open, and from now on the writer's own.</param>
    public StoreWriter(SqliteConnection connection, TimeProvider time, ILogger logger)
    {
        this.connection = connection;
        this.logger = logger;
        tables = new StoreTables(connection, time);
        work = Task.Run(WorkAsync);
    }

    /// <summary>Comes back once the change is committed.</summary>
    /// <exception cref="SqliteException">It could not be written.</exception>
    public async Task<T> WriteAsync<T>(Func<StoreTables, T> change, Action<T>? committed, CancellationToken cancellationToken)
    {
        var write = new StoreWrite<T>(change, committed);
        // Once it waits it will be written; only waiting for a place can be given up.
        await waiting.Writer.WriteAsync(write, cancellationToken);
        return await write.Done;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await work;
        tables.Dispose();
        await connection.DisposeAsync();
    }

    private async Task WorkAsync()
    {
        var group = new List<StoreWrite>(MostInGroup);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < MostInGroup && waiting.Reader.TryRead(out var write))
                group.Add(write);
            Write(group);
            group.Clear();
        }
    }

    private void Write(List<StoreWrite> group)
    {
        try
        {
            Commit(group);
        }
        catch (Exception cause) when (group.Count == 1)
        {
            group[0].Failed(cause);
            return;
        }
        catch (Exception)
        {
            // One of them does not fit, or the file cannot be written: each for itself, so that the others do not suffer.
            foreach (var write in group)
                Write([write]);
            return;
        }
        foreach (var write in group)
            Tell(write);
    }

    private void Tell(StoreWrite write)
    {
        try
        {
            write.Committed();
        }
        catch (Exception e)
        {
            // The change is written; a fault of who is told of it must not end the writer that all others need.
            Log.CommitNotTold(logger, e.GetType().FullName, e.StackTrace);
        }
    }

    private void Commit(List<StoreWrite> group)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        tables.Transaction = transaction;
        foreach (var write in group)
            write.Run(tables);
        transaction.Commit();
    }
}
