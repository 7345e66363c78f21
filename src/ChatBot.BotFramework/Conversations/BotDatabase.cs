using ChatBot.BotFramework.Activities;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// The bot's own SQLite file, which replicas may share: the conversations that it is in, and what bots keep of them. In memory where no
/// file is configured. Opened at its first use. What is old is dropped then, and once a day while it is used.
/// </summary>
internal sealed class BotDatabase(IOptions<BotOptions> options, TimeProvider time) : IAsyncDisposable
{
    private const int Version = 2;

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
        """;

    private static readonly string Pruning = string.Concat(new[] { "conversations", "items" }.Select(table =>
        $"""
        DELETE FROM {table}
        WHERE seen_at < $oldest OR (seen_at < $oldestOnWeb AND channel IN ('{ChannelIds.WebChat}', '{ChannelIds.DirectLine}'));

        """));

    private static readonly TimeSpan PruneEvery = TimeSpan.FromDays(1);

    private readonly StoreFile file = new(options.Value.StorePath is { Length: > 0 } path ? path : StoreFile.InMemory, Version, Schema)
    {
        // What is dropped leaves no bytes behind.
        Setup = "PRAGMA secure_delete = ON",
        Upgrade = (opened, transaction, found) =>
        {
            // The first version kept more than it needed, and was never released; the second knew nothing of items.
            if (found == 0)
                Run(opened, "DROP TABLE IF EXISTS conversations;", transaction);
        },
    };

    private readonly SemaphoreSlim line = new(1);
    private SqliteConnection? connection;
    private DateTimeOffset pruned;

    /// <summary>Seconds since 1970.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>
    /// Runs what uses the connection while nothing else does; it is not cancelled half-way, which would leave a transaction open.
    /// </summary>
    /// <exception cref="SqliteException">The file cannot be read or written.</exception>
    public async Task<T> UseAsync<T>(Func<SqliteConnection, T> use, CancellationToken cancellationToken)
    {
        await line.WaitAsync(cancellationToken);
        try
        {
            var opened = Open();
            if (time.GetUtcNow() - pruned >= PruneEvery)
                Prune(opened);
            return use(opened);
        }
        catch (SqliteException)
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
    }

    private SqliteConnection Open()
    {
        if (connection is not null)
            return connection;
        var opened = file.Open();
        try
        {
            Prune(opened);
            return connection = opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private void Prune(SqliteConnection opened)
    {
        var now = time.GetUtcNow();
        using var command = opened.CreateCommand();
        command.CommandText = Pruning;
        command.Parameters.AddWithValue("$oldest", (now - options.Value.ConversationsKept).ToUnixTimeSeconds());
        command.Parameters.AddWithValue("$oldestOnWeb", (now - options.Value.WebConversationsKept).ToUnixTimeSeconds());
        command.ExecuteNonQuery();
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
