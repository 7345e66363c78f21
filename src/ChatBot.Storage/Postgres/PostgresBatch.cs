using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>Statements that are sent at once, so that however many cost the way to the server once.</summary>
public sealed class PostgresBatch
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly List<NpgsqlBatchCommand> commands = [];

    internal PostgresBatch(NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.connection, this.transaction) = (connection, transaction);

    /// <summary>Whether the server is waited for however long it takes; else as long as the connection string says.</summary>
    public bool MayTakeLong { get; set; }

    /// <summary>Adds a statement with its values, the first for $1.</summary>
    public PostgresBatch Add(string statement, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        commands.Add(command);
        return this;
    }

    /// <summary>Rows changed by all of them.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var batch = Make();
        return await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The rows of the first that gives any; those of the next by the reader's NextResult.</summary>
    public Task<NpgsqlDataReader> ReadAsync(CancellationToken cancellationToken) => Make().ExecuteReaderAsync(cancellationToken);

    /// <summary>The same where the caller cannot await.</summary>
    public NpgsqlDataReader Read() => Make().ExecuteReader();

    private NpgsqlBatch Make()
    {
        var batch = new NpgsqlBatch(connection, transaction);
        if (MayTakeLong)
            batch.Timeout = 0;
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        return batch;
    }
}
