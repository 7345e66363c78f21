using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Feedback;

namespace ChatBot.Host.Admin;

/// <summary>Keeps what was asked and what came of it, as long and as many as answers are kept that wait for a rating.</summary>
/// <remarks>Every method but <see cref="NoteAsync"/> fails with <see cref="AdminStoreException"/> where the store cannot be
/// used.</remarks>
internal sealed class AskedQuestions(AdminDatabase database, FeedbackOptions options, TimeProvider clock, ILogger<AskedQuestions> logger)
{
    /// <summary>So many additions pass between two looks for what is too old.</summary>
    private const int AdditionsBetweenSweeps = 256;

    // A greeting asks nothing.
    private const string IsUnanswered = $"reason IS NOT NULL AND reason <> '{nameof(RefusalReason.NotAQuestion)}' AND closed_at IS NULL";

    private readonly string questions = database.Table("questions");
    private int additions;

    /// <summary>Keeps a question with what came of it. Where that cannot be, it is logged: nobody goes without an answer for it.</summary>
    public async Task NoteAsync(string channel, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            await database.RunAsync(
                $"""
                INSERT INTO {questions} (asked_at, channel, question, understood, reason, composer, milliseconds)
                VALUES (@at, @channel, @question, @understood, @reason, @composer, @milliseconds)
                """,
                cancellationToken,
                ("@at", Now()), ("@channel", channel), ("@question", Bounded(answer.Question)), ("@understood", Bounded(answer.Understood)),
                ("@reason", answer.Reason?.ToString()), ("@composer", answer.Composer),
                ("@milliseconds", (long)answer.Elapsed.TotalMilliseconds));
            if (additions++ % AdditionsBetweenSweeps == 0)
                await database.RunAsync(
                    $"DELETE FROM {questions} WHERE asked_at < @oldest OR number <= (SELECT max(number) FROM {questions}) - @most",
                    cancellationToken,
                    ("@oldest", clock.GetUtcNow().AddDays(-options.AnswerDays).ToUnixTimeMilliseconds()), ("@most", options.MostAnswers));
        }
        catch (AdminStoreException failure)
        {
            Log.QuestionLost(logger, failure.Message);
        }
    }

    /// <summary>What was refused and is not dealt with, what was asked last first; what was understood alike is one question, in the words
    /// that it was asked with last.</summary>
    public Task<IReadOnlyList<UnansweredQuestion>> ListUnansweredAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        $"""
        SELECT latest.question, alike.understood, alike.reason, alike.times, alike.last_at FROM (
            SELECT understood, reason, count(*) AS times, max(asked_at) AS last_at, max(number) AS latest FROM {questions}
            WHERE {IsUnanswered} GROUP BY understood, reason) AS alike
        JOIN {questions} AS latest ON latest.number = alike.latest
        ORDER BY alike.last_at DESC, alike.understood LIMIT @most
        """,
        row => new UnansweredQuestion(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
        cancellationToken,
        ("@most", most));

    /// <summary>Takes a question for dealt with; it is listed again when it is asked and refused again. False where it is not
    /// listed.</summary>
    /// <param name="text">As it was understood.</param>
    public async Task<bool> CloseAsync(string text, CancellationToken cancellationToken) => await database.RunAsync(
        $"UPDATE {questions} SET closed_at = @at WHERE understood = @text AND {IsUnanswered}",
        cancellationToken,
        ("@at", Now()), ("@text", text)) > 0;

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private string Bounded(string text) => GraphemeCut.Shorten(text, options.LongestText);
}
