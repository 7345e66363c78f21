using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// Remembers the conversations that the bot is in, and which of them it has welcomed, in a SQLite file that replicas may share;
/// in memory where none is configured. Opened at its first use.
/// </summary>
internal sealed class ConversationStore(IOptions<BotOptions> options, TimeProvider time) : IAsyncDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS conversations (
            channel TEXT NOT NULL, conversation TEXT NOT NULL, type TEXT, service_url TEXT, bot TEXT, user TEXT, tenant TEXT,
            seen_at INTEGER NOT NULL, welcomed INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (channel, conversation)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS conversations_by_age ON conversations (seen_at);
        """;

    private readonly SemaphoreSlim line = new(1);
    private SqliteConnection? connection;

    /// <summary>Remembers the conversation, and brings up to date what is known of it.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public Task RememberAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        RunAsync(Remembering + ";", reference, cancellationToken);

    /// <summary>The same for a conversation that is to be welcomed now.</summary>
    /// <returns>Whether it was not welcomed before; from now on it was.</returns>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public async Task<bool> RememberWelcomeAsync(ConversationReference reference, CancellationToken cancellationToken) =>
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
    public Task ForgetAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        RunAsync("DELETE FROM conversations WHERE channel = $channel AND conversation = $conversation;", reference, cancellationToken);

    /// <summary>How many are remembered.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        RunAsync("SELECT count(*) FROM conversations;", new ConversationReference("", ""), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        line.Dispose();
    }

    private const string Remembering =
        """
        INSERT INTO conversations (channel, conversation, type, service_url, bot, user, tenant, seen_at)
        VALUES ($channel, $conversation, $type, $serviceUrl, $bot, $user, $tenant, $now)
        ON CONFLICT DO UPDATE SET type = $type, service_url = $serviceUrl, bot = $bot, user = $user, tenant = $tenant, seen_at = $now
        """;

    private async Task<long> RunAsync(string sql, ConversationReference reference, CancellationToken cancellationToken)
    {
        await line.WaitAsync(cancellationToken);
        try
        {
            await using var command = Open().CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$channel", reference.ChannelId);
            command.Parameters.AddWithValue("$conversation", reference.ConversationId);
            command.Parameters.AddWithValue("$type", OrNull(reference.ConversationType));
            command.Parameters.AddWithValue("$serviceUrl", OrNull(reference.ServiceUrl));
            command.Parameters.AddWithValue("$bot", OrNull(reference.BotId));
            command.Parameters.AddWithValue("$user", OrNull(reference.UserId));
            command.Parameters.AddWithValue("$tenant", OrNull(reference.TenantId));
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
        if (!string.IsNullOrEmpty(path) && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = string.IsNullOrEmpty(path) ? ":memory:" : path,
            DefaultTimeout = 5,
            Pooling = false,
        }.ToString());
        try
        {
            opened.Open();
            using var command = opened.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; " + Schema + "DELETE FROM conversations WHERE seen_at < $oldest;";
            command.Parameters.AddWithValue("$oldest", (time.GetUtcNow() - options.Value.ConversationsKept).ToUnixTimeSeconds());
            command.ExecuteNonQuery();
            return connection = opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    // What broke may be mended by opening anew: a file that was removed, a disk that was full.
    private async Task CloseAsync()
    {
        if (connection is { } broken)
            await broken.DisposeAsync();
        connection = null;
    }

    private static object OrNull(string? text) => text is null ? DBNull.Value : text;
}
