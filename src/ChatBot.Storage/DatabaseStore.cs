using System.Data;
using System.Data.Common;
using ChatBot.Storage.Postgres;

namespace ChatBot.Storage;

/// <summary>A store in tables of a PostgreSQL database, made at its first use.</summary>
internal sealed class DatabaseStore(PostgresDatabase database, StoreTables tables) : IStore
{
    private readonly PostgresTables made = new(
        tables.Part,
        [.. tables.Postgres.Select(step => (Func<PostgresTransaction, CancellationToken, Task>)((transaction, cancellationToken) =>
        {
            var batch = transaction.Batch();
            foreach (var statement in step.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                batch.Add(statement);
            return batch.RunAsync(cancellationToken);
        }))]);

    private readonly SemaphoreSlim making = new(1);
    private volatile bool isMade;

    public string Place => database.Address.ToString();

    public string Table(string name) => $"\"{database.Address.Schema}\".{tables.Part}_{name}";

    public DbConnection Open() => Task.Run(() => OpenAsync(CancellationToken.None).AsTask()).GetAwaiter().GetResult();

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!isMade)
            await MakeAsync(cancellationToken);
        return await database.ConnectAsync(cancellationToken);
    }

    public DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public bool IsFault(Exception exception) => PostgresFaults.IsFault(exception) || exception is ForeignTablesException;

    public string Explain(string what, Exception exception) => exception is ForeignTablesException
        ? $"{what} cannot be kept in {Place}: {exception.Message}."
        : PostgresFaults.Explain(what, exception, database.Address);

    public void Dispose() => making.Dispose();

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        await making.WaitAsync(cancellationToken);
        try
        {
            if (!isMade)
                await made.EnsureAsync(database, cancellationToken);
            isMade = true;
        }
        finally
        {
            making.Release();
        }
    }
}
