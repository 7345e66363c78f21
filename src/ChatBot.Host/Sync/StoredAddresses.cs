using System.Data.Common;
using System.Globalization;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Storage;

namespace ChatBot.Host.Sync;

/// <summary>The store beside the index that holds what is known of addresses. One connection, one use at a time.</summary>
/// <param name="place">Where it is.</param>
internal sealed class StoredAddresses(StorePlace place) : IAddressMemory, IAsyncDisposable
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

    private const string DatabaseTables =
        """
        CREATE TABLE feed_addresses (
            address text COLLATE "C" PRIMARY KEY,
            kind text,
            tag text,
            modified text,
            tried_at text,
            read_at text,
            error text,
            failures integer NOT NULL,
            not_before text);
        CREATE TABLE feed_items (
            address text NOT NULL,
            key text NOT NULL,
            version text NOT NULL,
            article text,
            PRIMARY KEY (address, key))
        """;

    private readonly SharedConnection shared = new(
        place.Store(Kept), "What is known of feeds", (message, cause) => new AddressMemoryException(message, cause));

    /// <summary>Its tables.</summary>
    public static StoreTables Kept { get; } = new("feed", 1, Tables, [DatabaseTables]);

    private string States =>
        $"""
        SELECT address, kind, tag, modified, tried_at, read_at, error, failures, not_before,
            (SELECT COUNT(DISTINCT article) FROM {shared.Table("items")} AS items WHERE items.address = addresses.address)
        FROM {shared.Table("addresses")} AS addresses
        """;

    public Task<AddressState?> FindAsync(string address, CancellationToken cancellationToken) => shared.CommandAsync(
        async command => (await ReadAsync(command, States + " WHERE address = @1", State, cancellationToken, address)).FirstOrDefault(),
        cancellationToken);

    public Task<IReadOnlyList<AddressState>> ListAsync(CancellationToken cancellationToken) =>
        shared.CommandAsync<IReadOnlyList<AddressState>>(
            async command => await ReadAsync(command, States + " ORDER BY address", State, cancellationToken), cancellationToken);

    public Task PutAsync(AddressState state, CancellationToken cancellationToken) => shared.CommandAsync(
        command => RunAsync(
            command,
            $"""
            INSERT INTO {shared.Table("addresses")} (address, kind, tag, modified, tried_at, read_at, error, failures, not_before)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)
            ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, tag = excluded.tag, modified = excluded.modified,
                tried_at = excluded.tried_at, read_at = excluded.read_at, error = excluded.error, failures = excluded.failures,
                not_before = excluded.not_before
            """,
            cancellationToken,
            state.Address, state.Kind, state.Validators.Tag, state.Validators.Modified, Text(state.TriedAt), Text(state.ReadAt),
            state.Error, state.Failures, Text(state.NotBefore)),
        cancellationToken);

    public Task<IReadOnlyDictionary<string, ReadItem>> ListItemsAsync(string address, CancellationToken cancellationToken) =>
        shared.CommandAsync<IReadOnlyDictionary<string, ReadItem>>(
        async command => (await ReadAsync(command, $"SELECT key, version, article FROM {shared.Table("items")} WHERE address = @1",
            row => new ReadItem(row.GetString(0), row.GetString(1), TextOf(row, 2)), cancellationToken, address))
            .ToDictionary(item => item.Key, StringComparer.Ordinal),
        cancellationToken);

    public Task PutItemAsync(string address, ReadItem item, CancellationToken cancellationToken) => shared.CommandAsync(
        command => RunAsync(
            command,
            $"""
            INSERT INTO {shared.Table("items")} (address, key, version, article) VALUES (@1, @2, @3, @4)
            ON CONFLICT (address, key) DO UPDATE SET version = excluded.version, article = excluded.article
            """,
            cancellationToken, address, item.Key, item.Version, item.ArticleId),
        cancellationToken);

    public ValueTask DisposeAsync() => shared.DisposeAsync();

    private static async Task<List<T>> ReadAsync<T>(
        DbCommand command, string statement, Func<DbDataReader, T> row, CancellationToken cancellationToken, params object?[] values)
    {
        Prepare(command, statement, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(row(reader));
        return rows;
    }

    private static Task<int> RunAsync(DbCommand command, string statement, CancellationToken cancellationToken, params object?[] values)
    {
        Prepare(command, statement, values);
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Prepare(DbCommand command, string statement, object?[] values)
    {
        command.CommandText = statement;
        for (var at = 0; at < values.Length; at++)
            command.Set(string.Create(CultureInfo.InvariantCulture, $"@{at + 1}"), values[at]);
    }

    private static AddressState State(DbDataReader row) => new(row.GetString(0))
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

    private static string? TextOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? TimeOf(DbDataReader row, int column) => TextOf(row, column) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}
