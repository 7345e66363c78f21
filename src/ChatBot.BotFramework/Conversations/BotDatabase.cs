using System.Data.Common;
using ChatBot.BotFramework.Activities;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// The bot's own store, which replicas may share: the conversations that it is in, and what bots keep of them. In memory where no file is
/// configured. Opened at its first use. What is old is dropped then, and once a day while it is used.
/// </summary>
internal sealed class BotDatabase(IOptions<BotOptions> options, TimeProvider time, StorePlace? place = null) : IAsyncDisposable
{
    private const int Version = 3;

    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS conversations (
            channel TEXT NOT NULL, conversation TEXT NOT NULL, seen_at INTEGER NOT NULL, welcomed INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (channel, conversation)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS conversations_by_age ON conversations (seen_at);
        CREATE TABLE IF NOT EXISTS items (
            key TEXT NOT NULL PRIMARY KEY, channel TEXT NOT NULL, json TEXT NOT NULL, types TEXT NOT NULL, version INTEGER NOT NULL,
            seen_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS items_by_age ON items (seen_at);
        CREATE TABLE IF NOT EXISTS owed (
            delivery TEXT NOT NULL PRIMARY KEY, activity BLOB NULL, owner TEXT NOT NULL, until INTEGER NOT NULL, seen_at INTEGER NOT NULL)
            WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS owed_by_age ON owed (seen_at);
        """;

    private const string DatabaseSchema =
        """
        CREATE TABLE bot_conversations (
            channel text NOT NULL, conversation text NOT NULL, seen_at bigint NOT NULL, welcomed integer NOT NULL DEFAULT 0,
            PRIMARY KEY (channel, conversation));
        CREATE INDEX bot_conversations_by_age ON bot_conversations (seen_at);
        CREATE TABLE bot_items (
            key text NOT NULL PRIMARY KEY, channel text NOT NULL, json text NOT NULL, types text NOT NULL, version bigint NOT NULL,
            seen_at bigint NOT NULL);
        CREATE INDEX bot_items_by_age ON bot_items (seen_at)
        """;

    private const string OwedSchema =
        """
        CREATE TABLE bot_owed (
            delivery text NOT NULL PRIMARY KEY, activity bytea NULL, owner text NOT NULL, until bigint NOT NULL, seen_at bigint NOT NULL);
        CREATE INDEX bot_owed_by_age ON bot_owed (seen_at)
        """;

    private static readonly TimeSpan PruneEvery = TimeSpan.FromDays(1);

    private readonly IStore store = (place ?? (options.Value.StorePath is { Length: > 0 } path ? path : StoreFile.InMemory)).Store(
        Kept);

    private readonly SemaphoreSlim line = new(1);
    private DbConnection? connection;
    private DateTimeOffset pruned;

    /// <summary>Its tables.</summary>
    public static StoreTables Kept { get; } = new("bot", Version, Schema, [DatabaseSchema, OwedSchema])
    {
        // What is dropped leaves no bytes behind.
        Setup = "PRAGMA secure_delete = ON",
        Upgrade = (opened, transaction, found) =>
        {
            // The first version kept more than it needed, and was never released; the second knew nothing of items,
            // the third nothing of what is owed.
            if (found == 0)
                Run(opened, "DROP TABLE IF EXISTS conversations;", transaction);
        },
    };

    /// <summary>Seconds since 1970.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>A table as statements name it.</summary>
    public string Table(string name) => store.Table(name);

    /// <summary>
    /// Runs what uses the connection while nothing else does; it is not cancelled half-way, which would leave a transaction open.
    /// </summary>
    /// <exception cref="DbException">The store cannot be read or written.</exception>
    public async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        await line.WaitAsync(cancellationToken);
        try
        {
            var opened = await OpenAsync(cancellationToken);
            if (time.GetUtcNow() - pruned >= PruneEvery)
                await PruneAsync(opened, cancellationToken);
            return await use(opened);
        }
        catch (DbException)
        {
            await CloseAsync();
            throw;
        }
        finally
        {
            line.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        line.Dispose();
        store.Dispose();
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (connection is not null)
            return connection;
        var opened = await store.OpenAsync(cancellationToken);
        try
        {
            await PruneAsync(opened, cancellationToken);
            return connection = opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    private async Task PruneAsync(DbConnection opened, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var table in new[] { store.Table("conversations"), store.Table("items") })
        {
            await using var command = opened.Command(
                $"""
                DELETE FROM {table} WHERE seen_at < @oldest
                    OR (seen_at < @oldestOnWeb AND channel IN ('{ChannelIds.WebChat}', '{ChannelIds.DirectLine}'))
                """,
                ("@oldest", (now - options.Value.ConversationsKept).ToUnixTimeSeconds()),
                ("@oldestOnWeb", (now - options.Value.WebConversationsKept).ToUnixTimeSeconds()));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        pruned = now;
    }

    private static void Run(SqliteConnection opened, string sql, SqliteTransaction transaction)
    {
        using var command = opened.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    // What broke may be mended by opening anew: a file that was removed, a disk that was full.
    private async Task CloseAsync()
    {
        if (connection is { } broken)
            await broken.DisposeAsync();
        connection = null;
    }
}
