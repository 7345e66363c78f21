using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace ChatBot.Storage;

/// <summary>
/// Reads a store's rows out and writes them into another one, of either kind: tables and columns are found as they are, so that what is
/// added to a store is copied too. What belongs to the processes that run beside a database, and not to what is kept, is left out.
/// </summary>
public sealed class StoreRows : IAsyncDisposable
{
    // Who is running, whose turn it is to write, what they have still to answer, and what they show each other's readers.
    private static readonly HashSet<string> OfProcesses = new(["owners", "writing", "owed", "shown"], StringComparer.Ordinal);

    private readonly IStore store;
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly string part;
    private readonly bool isDatabase;
    private readonly Dictionary<string, IReadOnlyList<Column>> columns = new(StringComparer.Ordinal);

    private StoreRows(IStore store, string part, bool isDatabase, DbConnection connection, DbTransaction transaction) =>
        (this.store, this.part, this.isDatabase, this.connection, this.transaction) = (store, part, isDatabase, connection, transaction);

    /// <summary>Opens it as one moment has it; its tables are made where there are none.</summary>
    /// <exception cref="DbException">It cannot be used; so with what else <see cref="IStore.IsFault"/> takes.</exception>
    public static async Task<StoreRows> OpenAsync(IStore store, string part, bool writes, CancellationToken cancellationToken)
    {
        var connection = await store.OpenAsync(cancellationToken);
        try
        {
            var transaction = writes ? connection.BeginTransaction() : store.BeginRead(connection);
            return new StoreRows(store, part, connection is Npgsql.NpgsqlConnection, connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The names of its tables, without the part's name before them.</summary>
    public async Task<IReadOnlyList<string>> ListTablesAsync(CancellationToken cancellationToken)
    {
        var names = await ReadAsync(
            isDatabase
                ? """
                SELECT substr(tablename, length(@part) + 2) FROM pg_catalog.pg_tables
                WHERE schemaname = @schema AND left(tablename, length(@part) + 1) = @part || '_' ORDER BY 1
                """
                : "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name",
            isDatabase ? [("@part", part), ("@schema", Schema)] : [], row => row.GetString(0), cancellationToken);
        return names.FindAll(name => !OfProcesses.Contains(name));
    }

    /// <summary>How many rows it has, in all tables.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var rows = 0L;
        foreach (var table in await ListTablesAsync(cancellationToken))
            rows += (await ReadAsync($"SELECT count(*) FROM {store.Table(table)}", [], row => row.GetInt64(0), cancellationToken))[0];
        return rows;
    }

    /// <summary>Writes the rows of a table, one in each line: a JSON object of its columns. Gives their number.</summary>
    public async Task<long> ReadAsync(string table, Stream lines, CancellationToken cancellationToken)
    {
        var rows = 0L;
        await using var command = connection.Command($"SELECT * FROM {store.Table(table)} ORDER BY 1");
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            await using (var json = new Utf8JsonWriter(lines))
            {
                json.WriteStartObject();
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    json.WritePropertyName(reader.GetName(column));
                    Write(json, reader.GetValue(column));
                }

                json.WriteEndObject();
            }

            lines.WriteByte((byte)'\n');
            rows++;
        }

        return rows;
    }

    /// <summary>Removes all rows, of tables that others refer to as well.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var table in await ListTablesAsync(cancellationToken))
            await RunAsync($"DELETE FROM {store.Table(table)}", [], cancellationToken);
    }

    /// <summary>Adds a row that <see cref="ReadAsync(string, Stream, CancellationToken)"/> wrote: the columns that the table has; those
    /// that it needs and the row lacks are empty.</summary>
    public async Task AddAsync(string table, JsonElement row, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var values = new List<(string Name, object? Value)>();
        foreach (var column in await ColumnsAsync(table, cancellationToken))
        {
            if (column.IsGiven || (!row.TryGetProperty(column.Name, out var value) && !column.IsNeeded))
                continue;
            names.Add($"\"{column.Name}\"");
            values.Add(($"@{values.Count.ToString(CultureInfo.InvariantCulture)}", column.Value(value)));
        }

        await RunAsync(
            $"INSERT INTO {store.Table(table)} ({string.Join(", ", names)}) "
            + $"VALUES ({string.Join(", ", values.Select(value => value.Name))})",
            [.. values], cancellationToken);
    }

    /// <summary>Keeps what was written.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private string Schema => store.Table("x").Split('"')[1];

    private async Task<IReadOnlyList<Column>> ColumnsAsync(string table, CancellationToken cancellationToken)
    {
        if (!columns.TryGetValue(table, out var found))
        {
            found = await ReadAsync(
                isDatabase
                    ? """
                    SELECT column_name, data_type, CASE WHEN is_nullable = 'NO' AND column_default IS NULL THEN 1 ELSE 0 END,
                        CASE WHEN is_identity = 'YES' THEN 1 ELSE 0 END
                    FROM information_schema.columns WHERE table_schema = @schema AND table_name = @table ORDER BY ordinal_position
                    """
                    : """SELECT name, lower(type), "notnull" = 1 AND dflt_value IS NULL, 0 FROM pragma_table_info(@table) ORDER BY cid""",
                isDatabase ? [("@schema", Schema), ("@table", $"{part}_{table}")] : [("@table", table)],
                row => new Column(row.GetString(0), row.GetString(1), row.GetInt32(2) != 0, row.GetInt32(3) != 0), cancellationToken);
            columns.Add(table, found);
        }

        return found;
    }

    private async Task<List<T>> ReadAsync<T>(
        string statement, (string Name, object? Value)[] values, Func<DbDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(statement, values);
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(row(reader));
        return rows;
    }

    private async Task RunAsync(string statement, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(statement, values);
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case DateTime time:
                json.WriteStringValue(time.ToUniversalTime());
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its type, as the database calls it.</param>
    /// <param name="IsNeeded">Whether a row has to have a value.</param>
    /// <param name="IsGiven">Whether the database gives the value.</param>
    private sealed record Column(string Name, string Type, bool IsNeeded, bool IsGiven)
    {
        public object? Value(JsonElement value) => (Type, value.ValueKind) switch
        {
            ("blob" or "bytea", JsonValueKind.String) => value.GetBytesFromBase64(),
            ("boolean", JsonValueKind.Number) => value.GetInt64() != 0,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            ("timestamp with time zone", JsonValueKind.String) => value.GetDateTime().ToUniversalTime(),
            (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean() ? 1L : 0L,
            (_, JsonValueKind.Number) => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
            (_, JsonValueKind.String) => value.GetString(),
            _ => IsNeeded ? Empty : null,
        };

        private object Empty => Type switch
        {
            "text" => "",
            "blob" or "bytea" => Array.Empty<byte>(),
            "boolean" => false,
            _ => 0L,
        };
    }
}
