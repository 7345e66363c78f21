using Npgsql;

namespace ChatBot.Benchmarks.Peers;

/// <summary>A PostgreSQL database as peers use it.</summary>
internal sealed class PeerDatabase(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <param name="sql">A statement whose parameters are $1, $2, ….</param>
    /// <param name="values">The values of the parameters.</param>
    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The texts of the first column, in order.</summary>
    /// <inheritdoc cref="ExecuteAsync"/>
    public async Task<List<string>> ListAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }

    /// <summary>What a table takes on the disk, its indexes included.</summary>
    public async Task<long> BytesOfAsync(string table)
    {
        await using var command = Command("SELECT pg_total_relation_size($1::regclass)", [table]);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
