using System.Data.Common;
using System.Threading.Channels;
using ChatBot.Storage;
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

    private readonly IStore store;
    private readonly string owner;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private DbConnection? connection;
    private StoreChanges? changes;
    private readonly Channel<StoreWrite> waiting =
        Channel.CreateBounded<StoreWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task work;
    private bool isCommitting;

    /// <param name="connection">Open, and from now on the writer's own.</param>
    /// <param name="owner">Id of this process among the replicas.</param>
    public StoreWriter(IStore store, DbConnection connection, string owner, TimeProvider time, ILogger logger)
    {
        (this.store, this.connection, this.owner, this.time, this.logger) = (store, connection, owner, time, logger);
        changes = new StoreChanges(store, connection, owner, time);
        work = Task.Run(WorkAsync);
    }

    /// <summary>Comes back once the change is committed.</summary>
    /// <exception cref="DbException">It could not be written.</exception>
    public async Task<T> WriteAsync<T>(Func<StoreChanges, T> change, Action<T>? committed, CancellationToken cancellationToken)
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
        Close();
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
        catch (Exception cause) when (group.Count == 1 || IsUndecided(cause))
        {
            foreach (var write in group)
                write.Failed(cause);
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

    // A server that went away at the commit may have made it or not: what is written again might be there twice.
    private bool IsUndecided(Exception cause) =>
        isCommitting && cause is DbException { SqlState: null or ['5', '7', 'P', ..] } and not SqliteException;

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
        isCommitting = false;
        Open();
        try
        {
            using var transaction = connection!.BeginTransaction();
            changes!.Begin(transaction);
            foreach (var write in group)
                write.Run(changes);
            isCommitting = true;
            transaction.Commit();
        }
        catch (Exception cause) when (store.IsFault(cause) && connection is not SqliteConnection)
        {
            // A server may have ended the connection: the next group has another.
            Close();
            throw;
        }
    }

    private void Open()
    {
        if (connection is not null)
            return;
        connection = store.Open();
        changes = new StoreChanges(store, connection, owner, time);
    }

    private void Close()
    {
        changes?.Dispose();
        connection?.Dispose();
        (changes, connection) = (null, null);
    }
}
