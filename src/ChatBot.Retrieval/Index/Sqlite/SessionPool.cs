using System.Collections.Concurrent;
using ChatBot.Storage;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Reading sessions: several at once, each with a snapshot of its own, prepared statements kept warm.</summary>
internal sealed class SessionPool(SqliteIndexOptions options) : IDisposable
{
    private readonly ConcurrentStack<SqliteSession> idle = new();
    private readonly SemaphoreSlim free = new(options.Readers);
    private volatile bool closed;

    /// <summary>What was first found that no further try mends.</summary>
    public IndexException? LastingFault { get; private set; }

    /// <summary>Runs <paramref name="read"/> in one snapshot: all it sees is as one moment left it.</summary>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        SqliteSession? session = null;
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (!idle.TryPop(out session))
                session = SqliteSession.Open(options);
            var result = session.Transact("BEGIN", read);
            Keep(session);
            return result;
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            session?.Dispose();
            throw Noted(SqliteFaults.Explain(exception, options.Path));
        }
        catch (Exception exception) when (SqliteFaults.IsDamage(exception))
        {
            session?.Dispose();
            throw Noted(SqliteFaults.Damaged(exception, options.Path));
        }
        catch (IndexException exception)
        {
            session?.Dispose();
            Noted(exception);
            throw;
        }
        catch
        {
            session?.Dispose();
            throw;
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Remembers it where it lasts.</summary>
    public IndexException Noted(IndexException exception)
    {
        if (exception.Lasts)
            LastingFault ??= exception;
        return exception;
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var session))
            session.Dispose();
    }

    private void Keep(SqliteSession session)
    {
        idle.Push(session);
        if (closed)
            Dispose();
    }
}
