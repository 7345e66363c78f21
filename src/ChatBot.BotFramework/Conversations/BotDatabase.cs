using ChatBot.BotFramework.Activities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// The bot's own SQLite file, which replicas may share: the conversations that it is in, and what bots keep of them. In memory where no
/// file is configured. Opened at its first use. What is old is dropped then, and once a day while it is used.
/// </summary>
internal sealed class BotDatabase(IOptions<BotOptions> options, TimeProvider time) : IAsyncDisposable
{
    // What is dropped leaves no bytes behind.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;";

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
        PRAGMA user_version = 1;
        """;

    private static readonly string Pruning = string.Concat(new[] { "conversations", "items" }.Select(table =>
        $"""
        DELETE FROM {table}
        WHERE seen_at < $oldest OR (seen_at < $oldestOnWeb AND channel IN ('{ChannelIds.WebChat}', '{ChannelIds.DirectLine}'));

        """));

    private static readonly TimeSpan PruneEvery = TimeSpan.FromDays(1);

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
        var path = options.Value.StorePath;
        if (!string.IsNullOrEmpty(path))
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            PrivateFile.Create(path);
        }
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = string.IsNullOrEmpty(path) ? ":memory:" : path,
            DefaultTimeout = 5,
            Pooling = false,
        }.ToString());
        try
        {
            opened.Open();
            Run(opened, Settings);
            using (var transaction = opened.BeginTransaction(deferred: false))
            {
                // The first version kept more than it needed, and was never released.
                if (Run(opened, "PRAGMA user_version;", transaction) is 0L)
                    Run(opened, "DROP TABLE IF EXISTS conversations;", transaction);
                Run(opened, Schema, transaction);
                transaction.Commit();
            }
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

    private static object? Run(SqliteConnection opened, string sql, SqliteTransaction? transaction = null)
    {
        using var command = opened.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }

    // What broke may be mended by opening anew: a file that was removed, a disk that was full.
    private async Task CloseAsync()
    {
        if (connection is { } broken)
            await broken.DisposeAsync();
        connection = null;
    }
}
