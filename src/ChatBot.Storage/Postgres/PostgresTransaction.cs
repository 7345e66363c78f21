using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>A transaction and its connection. Statements have their values by position: the first for $1, and so on.</summary>
public sealed class PostgresTransaction : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private string? setup;

    internal PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, string setup) =>
        (this.connection, this.transaction, this.setup) = (connection, transaction, setup);

    /// <summary>Statements that go to the server together.</summary>
    public PostgresBatch Batch()
    {
        var batch = new PostgresBatch(connection, transaction);
        // Which schema is meant goes along with what is asked first.
        if (Interlocked.Exchange(ref setup, null) is { } first)
            batch.Add(first);
        return batch;
    }

    /// <summary>The rows of a query, which are to be read to their end before the next.</summary>
    public async Task<NpgsqlDataReader> ReadAsync(string query, object?[] values, CancellationToken cancellationToken) =>
        await Batch().Add(query, values).ReadAsync(cancellationToken);

    /// <summary>The same where the caller cannot await.</summary>
    public NpgsqlDataReader Read(string query, params object?[] values) => Batch().Add(query, values).Read();

    /// <summary>Every row of a query.</summary>
    public async Task<List<T>> ListAsync<T>(string query, object?[] values, Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await using var reader = await ReadAsync(query, values, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>The first row of a query; the default where there is none.</summary>
    public async Task<T?> FindAsync<T>(string query, object?[] values, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var reader = await ReadAsync(query, values, cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? row(reader) : default;
    }

    /// <summary>Rows changed.</summary>
    public Task<int> RunAsync(string statement, object?[] values, CancellationToken cancellationToken) =>
        Batch().Add(statement, values).RunAsync(cancellationToken);

    /// <summary>Makes what was done in it last; from here on it is over.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
