using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using ChatBot.BotFramework.Activities;
using ChatBot.Storage;

namespace ChatBot.Host.Feedback;

/// <summary>Keeps answers for a while, and ratings with the question that they belong to.</summary>
/// <remarks>Every method fails with <see cref="FeedbackStoreException"/> where the file cannot be read or written.</remarks>
internal sealed class FeedbackStore(FeedbackDatabase database, FeedbackOptions options, TimeProvider clock)
{
    /// <summary>So many additions pass between two looks for what is too old.</summary>
    private const int AdditionsBetweenSweeps = 256;

    /// <summary>Longest id that is kept of an answer that is not known.</summary>
    private const int LongestTarget = 200;

    private readonly string answers = database.Table("answers"), messages = database.Table("messages"), ratings = database.Table("ratings");
    private int additions;

    /// <summary>Keeps an answer, best before it is sent, so that no thumb comes before it.</summary>
    public Task KeepAsync(GivenAnswer answer, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"""
                INSERT INTO {answers} (id, given_at, channel, conversation, question, understood, answer, composer)
                VALUES (@id, @at, @channel, @conversation, @question, @understood, @answer, @composer)
                """;
            command.Set("@id", answer.Id.ToString());
            command.Set("@at", Now());
            command.Set("@channel", answer.Channel);
            command.Set("@conversation", answer.Conversation);
            command.Set("@question", Bounded(answer.Question));
            command.Set("@understood", Bounded(answer.Understood));
            command.Set("@answer", Bounded(answer.Text));
            command.Set("@composer", answer.Composer);
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
                $"""
                INSERT INTO {messages} (channel, conversation, activity, answer) VALUES (@channel, @conversation, @activity, @id)
                ON CONFLICT (channel, conversation, activity) DO UPDATE SET answer = excluded.answer;
                DELETE FROM {ratings}
                WHERE channel = @channel AND conversation = @conversation AND target = @id AND @target <> @id AND rater IN (
                    SELECT rater FROM {ratings}
                    WHERE channel = @channel AND conversation = @conversation AND target = @target AND question IS NULL);
                UPDATE {ratings} AS kept
                SET target = rated.id, question = rated.question, understood = rated.understood, answer = rated.answer,
                    composer = rated.composer
                FROM {answers} AS rated
                WHERE rated.id = @id AND kept.channel = @channel AND kept.conversation = @conversation
                    AND kept.target = @target AND kept.question IS NULL
                """;
            command.Set("@id", answer.Id.ToString());
            command.Set("@channel", answer.Channel);
            command.Set("@conversation", answer.Conversation);
            command.Set("@activity", activityId);
            command.Set("@target", GraphemeCut.Shorten(activityId, LongestTarget));
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
                $"""
                INSERT INTO {ratings} AS kept (
                    rated_at, channel, conversation, rater, target, reaction, reason, raw, question, understood, answer, composer)
                SELECT @at, @channel, @conversation, @rater, coalesce(rated.id, @target), @reaction, @reason, @raw,
                    rated.question, rated.understood, rated.answer, rated.composer
                FROM (SELECT 1) AS one LEFT JOIN (
                    SELECT * FROM {answers}
                    WHERE channel = @channel AND conversation = @conversation AND (id = @answerId OR id = (
                        SELECT answer FROM {messages} WHERE channel = @channel AND conversation = @conversation AND activity = @activity))
                    ORDER BY CASE WHEN id = @answerId THEN 0 ELSE 1 END, number DESC LIMIT 1) AS rated ON true
                WHERE true
                ON CONFLICT (channel, conversation, rater, target) DO UPDATE SET
                    rated_at = excluded.rated_at,
                    reason = CASE WHEN excluded.reaction IS NOT DISTINCT FROM kept.reaction
                        THEN coalesce(excluded.reason, kept.reason) ELSE excluded.reason END,
                    reaction = coalesce(excluded.reaction, kept.reaction),
                    raw = coalesce(excluded.raw, kept.raw)
                """;
            command.Set("@at", Now());
            command.Set("@channel", rating.Channel);
            command.Set("@conversation", rating.Conversation);
            command.Set("@rater", Digest(rating.Channel, rating.RaterId));
            command.Set("@answerId", rating.AnswerId);
            command.Set("@activity", rating.ActivityId);
            command.Set("@target", Target(rating.AnswerId ?? rating.ActivityId));
            command.Set("@reaction", rating.Reaction);
            command.Set("@reason", Bounded(rating.Reason));
            command.Set("@raw", Bounded(rating.Raw));
            await command.ExecuteNonQueryAsync(cancellationToken);
            return await SweepAsync(connection, cancellationToken);
        },
        cancellationToken);

    /// <summary>Forgets what the same person thought of the same answer.</summary>
    public Task TakeBackAsync(Rating rating, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            // By the answer's own id, or by that of one of its messages, in the conversation that it was given in.
            command.CommandText =
                $"""
                DELETE FROM {ratings}
                WHERE channel = @channel AND conversation = @conversation AND rater = @rater AND (target = @answerId OR target = @activity
                    OR target = (SELECT answer FROM {messages}
                        WHERE channel = @channel AND conversation = @conversation AND activity = @activity))
                """;
            command.Set("@channel", rating.Channel);
            command.Set("@conversation", rating.Conversation);
            command.Set("@rater", Digest(rating.Channel, rating.RaterId));
            command.Set("@answerId", Target(rating.AnswerId));
            command.Set("@activity", Target(rating.ActivityId));
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>All ratings, the latest first.</summary>
    public Task<IReadOnlyList<RatedAnswer>> ListAsync(CancellationToken cancellationToken) => database.UseAsync<IReadOnlyList<RatedAnswer>>(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"""
                SELECT rated_at, channel, reaction, reason, raw, target, question, understood, answer, composer
                FROM {ratings} ORDER BY rated_at DESC, number DESC
                """;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rated = new List<RatedAnswer>();
            while (await reader.ReadAsync(cancellationToken))
                rated.Add(new(
                    DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), reader.GetString(1),
                    Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), Text(reader, 8),
                    Text(reader, 9)));
            return rated;
        },
        cancellationToken);

    private async Task<int> SweepAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (additions++ % AdditionsBetweenSweeps != 0)
            return 0;
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            DELETE FROM {answers} WHERE given_at < @oldest OR number <= (SELECT max(number) FROM {answers}) - @answers;
            DELETE FROM {messages} WHERE answer NOT IN (SELECT id FROM {answers});
            DELETE FROM {ratings} WHERE number <= (SELECT max(number) FROM {ratings}) - @ratings;
            """;
        command.Set("@oldest", clock.GetUtcNow().AddDays(-options.AnswerDays).ToUnixTimeMilliseconds());
        command.Set("@answers", options.MostAnswers);
        command.Set("@ratings", options.MostRatings);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string? Target(string? id) => id is null ? null : GraphemeCut.Shorten(id, LongestTarget);

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private string? Bounded(string? text) =>
        text is null || text.Length <= options.LongestText ? text
        : text[..(char.IsHighSurrogate(text[options.LongestText - 1]) ? options.LongestText - 1 : options.LongestText)];

    // Enough to see that the same person rates again; who it is, nobody has to know.
    private static string Digest(string channel, string rater) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{rater}")).AsSpan(0, 16));

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
