using ChatBot.BotFramework.Activities;
using ChatBot.Host.Feedback;
using Microsoft.Data.Sqlite;

namespace ChatBot.Host.Chat;

/// <summary>
/// Sees to it that a conversation is greeted once: channels announce the same installation twice, in either order, and to any replica.
/// </summary>
internal sealed class Greetings(FeedbackDatabase database, TimeProvider clock)
{
    /// <summary>What is older is forgotten; a conversation that old is not announced anew.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Whether this conversation was not greeted before; from now on it was.</summary>
    /// <exception cref="FeedbackStoreException">The file cannot be written.</exception>
    public Task<bool> IsFirstAsync(Activity activity, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            var now = clock.GetUtcNow();
            await using var command = Command(connection, activity,
                """
                DELETE FROM greeted WHERE greeted_at < $oldest;
                INSERT INTO greeted (channel, conversation, greeted_at) VALUES ($channel, $conversation, $now) ON CONFLICT DO NOTHING;
                SELECT changes();
                """);
            command.Parameters.AddWithValue("$now", now.ToUnixTimeMilliseconds());
            command.Parameters.AddWithValue("$oldest", (now - Remembered).ToUnixTimeMilliseconds());
            return (long)(await command.ExecuteScalarAsync(cancellationToken))! > 0;
        },
        cancellationToken);

    /// <summary>The bot was removed: where it comes back, it greets again.</summary>
    /// <exception cref="FeedbackStoreException">The file cannot be written.</exception>
    public Task ForgetAsync(Activity activity, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = Command(connection, activity, "DELETE FROM greeted WHERE channel = $channel AND conversation = $conversation");
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    private static SqliteCommand Command(SqliteConnection connection, Activity activity, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$channel", activity.ChannelId);
        command.Parameters.AddWithValue("$conversation", activity.Conversation!.Id);
        return command;
    }
}
