using System.Globalization;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Host.Sync;

/// <summary>The SQLite file beside the index that holds what is known of addresses. One connection, one use at a time.</summary>
/// <param name="path">The file; it and its folder are made where they do not exist.</param>
internal sealed class SqliteAddressMemory(string path) : IAddressMemory, IAsyncDisposable
{
    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS addresses (
            address TEXT PRIMARY KEY,
            kind TEXT,
            tag TEXT,
            modified TEXT,
            tried_at TEXT,
            read_at TEXT,
            error TEXT,
            failures INTEGER NOT NULL,
            not_before TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS items (
            address TEXT NOT NULL,
            key TEXT NOT NULL,
            version TEXT NOT NULL,
            article TEXT,
            PRIMARY KEY (address, key)) WITHOUT ROWID;
        """;

    private const string States =
        """
        SELECT address, kind, tag, modified, tried_at, read_at, error, failures, not_before,
            (SELECT COUNT(DISTINCT article) FROM items WHERE items.address = addresses.address)
        FROM addresses
        """;

    private readonly StoreFile file = new(path, 1, Tables);
    private readonly SemaphoreSlim gate = new(1);
    private SqliteConnection? connection;

    public Task<AddressState?> FindAsync(string address, CancellationToken cancellationToken) => UseAsync(
        command => Read(command, States + " WHERE address = $1", State, address).FirstOrDefault(), cancellationToken);

    public Task<IReadOnlyList<AddressState>> ListAsync(CancellationToken cancellationToken) => UseAsync<IReadOnlyList<AddressState>>(
        command => Read(command, States + " ORDER BY address", State), cancellationToken);

    public Task PutAsync(AddressState state, CancellationToken cancellationToken) => UseAsync(
        command => Execute(
            command, "INSERT OR REPLACE INTO addresses VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            state.Address, state.Kind, state.Validators.Tag, state.Validators.Modified, Text(state.TriedAt), Text(state.ReadAt),
            state.Error, state.Failures, Text(state.NotBefore)),
        cancellationToken);

    public Task<IReadOnlyDictionary<string, ReadItem>> ListItemsAsync(string address, CancellationToken cancellationToken) =>
        UseAsync<IReadOnlyDictionary<string, ReadItem>>(
        command => Read(command, "SELECT key, version, article FROM items WHERE address = $1",
            row => new ReadItem(row.GetString(0), row.GetString(1), TextOf(row, 2)), address)
            .ToDictionary(item => item.Key, StringComparer.Ordinal),
        cancellationToken);

    public Task PutItemAsync(string address, ReadItem item, CancellationToken cancellationToken) => UseAsync(
        command => Execute(command, "INSERT OR REPLACE INTO items VALUES ($1, $2, $3, $4)", address, item.Key, item.Version,
            item.ArticleId), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
    }

    private async Task<T> UseAsync<T>(Func<SqliteCommand, T> use, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            connection ??= file.Open();
            await using var command = connection.CreateCommand();
            return use(command);
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            // The file may have been moved or the disk been full: the next use opens it anew.
            if (connection is not null)
                await connection.DisposeAsync();
            connection = null;
            throw new AddressMemoryException(StoreFaults.Explain("What is known of feeds", exception, file.Path), exception);
        }
        finally
        {
            gate.Release();
        }
    }

    private static List<T> Read<T>(SqliteCommand command, string statement, Func<SqliteDataReader, T> row,
        params ReadOnlySpan<object?> values)
    {
        Prepare(command, statement, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static int Execute(SqliteCommand command, string statement, params ReadOnlySpan<object?> values)
    {
        Prepare(command, statement, values);
        return command.ExecuteNonQuery();
    }

    private static void Prepare(SqliteCommand command, string statement, ReadOnlySpan<object?> values)
    {
        command.CommandText = statement;
        for (var at = 0; at < values.Length; at++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${at + 1}"), values[at] ?? DBNull.Value);
    }

    private static AddressState State(SqliteDataReader row) => new(row.GetString(0))
    {
        Kind = TextOf(row, 1),
        Validators = new Validators(TextOf(row, 2), TextOf(row, 3)),
        TriedAt = TimeOf(row, 4),
        ReadAt = TimeOf(row, 5),
        Error = TextOf(row, 6),
        Failures = row.GetInt32(7),
        NotBefore = TimeOf(row, 8),
        Articles = row.GetInt32(9),
    };

    private static string? TextOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? TimeOf(SqliteDataReader row, int column) => TextOf(row, column) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}
