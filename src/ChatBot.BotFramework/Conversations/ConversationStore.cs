using ChatBot.BotFramework.Activities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// Remembers the conversations that the bot is in, and which of them it has welcomed, in a SQLite file that replicas may share;
/// in memory where none is configured. Opened at its first use. Old conversations are dropped then, and once a day while it is used.
/// </summary>
internal sealed class ConversationStore(IOptions<BotOptions> options, TimeProvider time) : IAsyncDisposable
{
    // What is dropped leaves no bytes behind.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;";

    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS conversations (
            channel TEXT NOT NULL, conversation TEXT NOT NULL, seen_at INTEGER NOT NULL, welcomed INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (channel, conversation)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS conversations_by_age ON conversations (seen_at);
        PRAGMA user_version = 1;
        """;

    private const string Pruning =
        $"""
        DELETE FROM conversations
        WHERE seen_at < $oldest OR (seen_at < $oldestOnWeb AND channel IN ('{ChannelIds.WebChat}', '{ChannelIds.DirectLine}'));
        """;

    private static readonly TimeSpan PruneEvery = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim line = new(1);
    private SqliteConnection? connection;
    private DateTimeOffset pruned;

    /// <summary>Remembers the conversation, or that it was seen again.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public Task RememberAsync(ConversationKey reference, CancellationToken cancellationToken) =>
        RunAsync(Remembering + ";", reference, cancellationToken);

    /// <summary>The same for a conversation that is to be welcomed now.</summary>
    /// <returns>Whether it was not welcomed before; from now on it was.</returns>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public async Task<bool> RememberWelcomeAsync(ConversationKey reference, CancellationToken cancellationToken) =>
        await RunAsync(
            $"""
            BEGIN IMMEDIATE;
            {Remembering};
            UPDATE conversations SET welcomed = 1 WHERE channel = $channel AND conversation = $conversation AND welcomed = 0;
            COMMIT;
            SELECT changes();
            """,
            reference,
            cancellationToken) > 0;

    /// <summary>Forgets the conversation: where the bot comes back, it says welcome again.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public Task ForgetAsync(ConversationKey reference, CancellationToken cancellationToken) =>
        RunAsync("DELETE FROM conversations WHERE channel = $channel AND conversation = $conversation;", reference, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        line.Dispose();
    }

    private const string Remembering =
        """
        INSERT INTO conversations (channel, conversation, seen_at) VALUES ($channel, $conversation, $now)
        ON CONFLICT DO UPDATE SET seen_at = $now
        """;

    private async Task<long> RunAsync(string sql, ConversationKey reference, CancellationToken cancellationToken)
    {
        await line.WaitAsync(cancellationToken);
        try
        {
            var opened = Open();
            if (time.GetUtcNow() - pruned >= PruneEvery)
                Prune(opened);
            await using var command = opened.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$channel", reference.ChannelId);
            command.Parameters.AddWithValue("$conversation", reference.ConversationId);
            command.Parameters.AddWithValue("$now", time.GetUtcNow().ToUnixTimeSeconds());
            // Not cancelled half-way: that would leave a transaction open.
            return command.ExecuteScalar() is long count ? count : 0;
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
