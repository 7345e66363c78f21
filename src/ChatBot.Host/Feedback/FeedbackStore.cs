using System.Security.Cryptography;
using System.Text;
using ChatBot.BotFramework.Activities;
using Microsoft.Data.Sqlite;

namespace ChatBot.Host.Feedback;

/// <summary>Keeps answers for a while, and ratings with the question that they belong to.</summary>
/// <remarks>Every method fails with <see cref="FeedbackStoreException"/> where the file cannot be read or written.</remarks>
internal sealed class FeedbackStore(FeedbackDatabase database, FeedbackOptions options, TimeProvider clock)
{
    /// <summary>So many additions pass between two looks for what is too old.</summary>
    private const int AdditionsBetweenSweeps = 256;

    /// <summary>Longest id that is kept of an answer that is not known.</summary>
    private const int LongestTarget = 200;

    private int additions;

    /// <summary>Keeps an answer, best before it is sent, so that no thumb comes before it.</summary>
    public Task KeepAsync(GivenAnswer answer, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                INSERT INTO answers (id, given_at, channel, conversation, question, understood, answer, composer)
                VALUES ($id, $at, $channel, $conversation, $question, $understood, $answer, $composer)
                """;
            Add(command, "$id", answer.Id.ToString());
            Add(command, "$at", Now());
            Add(command, "$channel", answer.Channel);
            Add(command, "$conversation", answer.Conversation);
            Add(command, "$question", Bounded(answer.Question));
            Add(command, "$understood", Bounded(answer.Understood));
            Add(command, "$answer", Bounded(answer.Text));
            Add(command, "$composer", answer.Composer);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return await SweepAsync(connection, cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes a kept answer known by the id of one of its messages; a thumb at that message that came before gets its
    /// question.</summary>
    public Task AddMessageAsync(GivenAnswer answer, string activityId, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                INSERT OR REPLACE INTO messages (channel, conversation, activity, answer) VALUES ($channel, $conversation, $activity, $id);
                UPDATE OR REPLACE ratings
                SET target = rated.id, question = rated.question, understood = rated.understood, answer = rated.answer, composer = rated.composer
                FROM answers AS rated
                WHERE rated.id = $id AND ratings.channel = $channel AND ratings.conversation = $conversation
                    AND ratings.target = $target AND ratings.question IS NULL
                """;
            Add(command, "$id", answer.Id.ToString());
            Add(command, "$channel", answer.Channel);
            Add(command, "$conversation", answer.Conversation);
            Add(command, "$activity", activityId);
            Add(command, "$target", GraphemeCut.Shorten(activityId, LongestTarget));
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Keeps a rating; one of the same person for the same answer takes the place of the one before.</summary>
    public Task RateAsync(Rating rating, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            // An answer is found only from the conversation that it was given in. Without a target each rating stands for itself.
            command.CommandText =
                """
                INSERT INTO ratings (rated_at, channel, conversation, rater, target, reaction, reason, raw, question, understood, answer, composer)
                SELECT $at, $channel, $conversation, $rater, coalesce(rated.id, $target), $reaction, $reason, $raw,
                    rated.question, rated.understood, rated.answer, rated.composer
                FROM (SELECT 1) LEFT JOIN (
                    SELECT * FROM answers
                    WHERE channel = $channel AND conversation = $conversation AND (id = $answerId OR id = (
                        SELECT answer FROM messages WHERE channel = $channel AND conversation = $conversation AND activity = $activity))
                    ORDER BY id = $answerId DESC, number DESC LIMIT 1) AS rated
                WHERE true
                ON CONFLICT (channel, conversation, rater, target) DO UPDATE SET
                    rated_at = excluded.rated_at,
                    reason = CASE WHEN excluded.reaction IS reaction THEN coalesce(excluded.reason, reason) ELSE excluded.reason END,
                    reaction = coalesce(excluded.reaction, reaction),
                    raw = coalesce(excluded.raw, raw)
                """;
            Add(command, "$at", Now());
            Add(command, "$channel", rating.Channel);
            Add(command, "$conversation", rating.Conversation);
            Add(command, "$rater", Digest(rating.Channel, rating.RaterId));
            Add(command, "$answerId", rating.AnswerId);
            Add(command, "$activity", rating.ActivityId);
            Add(command, "$target", (rating.AnswerId ?? rating.ActivityId) is { } target
                ? GraphemeCut.Shorten(target, LongestTarget) : null);
            Add(command, "$reaction", rating.Reaction);
            Add(command, "$reason", Bounded(rating.Reason));
            Add(command, "$raw", Bounded(rating.Raw));
            await command.ExecuteNonQueryAsync(cancellationToken);
            return await SweepAsync(connection, cancellationToken);
        },
        cancellationToken);

    /// <summary>All ratings, the latest first.</summary>
    public Task<IReadOnlyList<RatedAnswer>> ListAsync(CancellationToken cancellationToken) => database.UseAsync<IReadOnlyList<RatedAnswer>>(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                SELECT rated_at, channel, reaction, reason, raw, target, question, understood, answer, composer
                FROM ratings ORDER BY rated_at DESC, number DESC
                """;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var ratings = new List<RatedAnswer>();
            while (await reader.ReadAsync(cancellationToken))
                ratings.Add(new(
                    DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), reader.GetString(1),
                    Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), Text(reader, 8),
                    Text(reader, 9)));
            return ratings;
        },
        cancellationToken);

    private async Task<int> SweepAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (additions++ % AdditionsBetweenSweeps != 0)
            return 0;
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            DELETE FROM answers WHERE given_at < $oldest OR number <= (SELECT max(number) FROM answers) - $answers;
            DELETE FROM messages WHERE answer NOT IN (SELECT id FROM answers);
            DELETE FROM ratings WHERE number <= (SELECT max(number) FROM ratings) - $ratings;
            """;
        Add(command, "$oldest", clock.GetUtcNow().AddDays(-options.AnswerDays).ToUnixTimeMilliseconds());
        Add(command, "$answers", options.MostAnswers);
        Add(command, "$ratings", options.MostRatings);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private string? Bounded(string? text) =>
        text is null || text.Length <= options.LongestText ? text
        : text[..(char.IsHighSurrogate(text[options.LongestText - 1]) ? options.LongestText - 1 : options.LongestText)];

    // Enough to see that the same person rates again; who it is, nobody has to know.
    private static string Digest(string channel, string rater) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{rater}")).AsSpan(0, 16));

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static void Add(SqliteCommand command, string name, object? value) =>
        command.Parameters.AddWithValue(name, value ?? DBNull.Value);
}
