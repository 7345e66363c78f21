using System.Data;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Runs what reads or writes the index in transactions, and tells why they failed.</summary>
internal sealed class PostgresSessions(PostgresDatabase database, CatalogMemory catalogs)
{
    /// <summary>So often writers that met are tried again; engines that lock less than PostgreSQL ask for it.</summary>
    private const int MostTries = 5;

    /// <summary>What was first found that no further try mends.</summary>
    public IndexException? LastingFault { get; private set; }

    /// <summary>Runs <paramref name="read"/> in one snapshot: all it sees is as one moment left it.</summary>
    public async ValueTask<T> ReadAsync<T>(Func<PostgresTransaction, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await database.BeginAsync(IsolationLevel.RepeatableRead, cancellationToken);
                var result = await read(transaction);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (Exception exception) when (attempt == 1 && PostgresFaults.IsLostConnection(exception))
            {
                // The server was started anew since this connection was last used.
            }
            catch (Exception exception) when (PostgresIndexFaults.IsFault(exception))
            {
                throw Noted(PostgresIndexFaults.Explain(exception, database.Address));
            }
        }
    }

    /// <summary>The same with the catalog of that moment.</summary>
    public async ValueTask<T> ReadAsync<T>(
        bool withVectors, Func<PostgresTransaction, Catalog, Task<T>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (fits, result) = await ReadAsync<(bool Fits, T Result)>(
                async transaction => await catalogs.FindAsync(transaction, withVectors, cancellationToken) is { } catalog
                    ? (true, await read(transaction, catalog)) : (false, default!),
                cancellationToken);
            if (fits)
                return result;
        }
    }

    /// <summary>Runs <paramref name="write"/> in a transaction that is undone as a whole when it throws.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<PostgresTransaction, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await database.BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
                var result = await write(transaction);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (Exception exception) when (attempt < MostTries && PostgresFaults.IsWorthAnotherTry(exception))
            {
                // Undone as a whole, so that it may run again.
            }
            catch (Exception exception) when (PostgresIndexFaults.IsFault(exception))
            {
                throw Noted(PostgresIndexFaults.Explain(exception, database.Address));
            }
        }
    }

    private IndexException Noted(IndexException exception)
    {
        if (exception.Lasts)
            LastingFault ??= exception;
        return exception;
    }
}
