using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.Conversations;

/// <summary>Remembers the conversations that the bot is in, and which of them it has welcomed.</summary>
internal sealed class ConversationStore(BotDatabase database)
{
    private const string Remembering =
        """
        INSERT INTO conversations (channel, conversation, seen_at) VALUES ($channel, $conversation, $now)
        ON CONFLICT DO UPDATE SET seen_at = $now
        """;

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

    private Task<long> RunAsync(string sql, ConversationKey reference, CancellationToken cancellationToken) => database.UseAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$channel", reference.ChannelId);
            command.Parameters.AddWithValue("$conversation", reference.ConversationId);
            command.Parameters.AddWithValue("$now", database.Now);
            return command.ExecuteScalar() is long count ? count : 0;
        },
        cancellationToken);
}
