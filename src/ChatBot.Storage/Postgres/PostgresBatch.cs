using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>Statements that are sent at once, so that however many cost the way to the server once.</summary>
public sealed class PostgresBatch
{
    private readonly NpgsqlBatch batch;

    internal PostgresBatch(NpgsqlConnection connection, NpgsqlTransaction transaction) => batch = new(connection, transaction);

    /// <summary>Adds a statement with its values, the first for $1.</summary>
    public PostgresBatch Add(string statement, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        batch.BatchCommands.Add(command);
        return this;
    }

    /// <summary>Rows changed by all of them.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using (batch)
            return await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The rows of the first that gives any; those of the next by the reader's NextResult.</summary>
    public Task<NpgsqlDataReader> ReadAsync(CancellationToken cancellationToken) => batch.ExecuteReaderAsync(cancellationToken);
}
