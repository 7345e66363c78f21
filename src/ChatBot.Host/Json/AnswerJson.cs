using ChatBot.Answers;

namespace ChatBot.Host.Json;

/// <summary>What <c>ask --json</c> prints.</summary>
internal sealed record AnswerJson(
    string Question,
    string Understood,
    bool Answered,
    string Answer,
    string? Reason,
    string Composer,
    string Conversation,
    double ElapsedMs,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<SentenceJson> Sentences,
    string? Notice,
    FilterJson? Filters,
    string? Model,
    string? PromptVersion,
    TokensJson? Tokens,
    decimal? Cost)
{
    public static AnswerJson From(Answer answer) => new(
        answer.Question,
        answer.Understood,
        answer.Answered,
        answer.Text,
        answer.Reason is { } reason ? Name(reason) : null,
        answer.Composer,
        answer.Conversation,
        Math.Round(answer.Elapsed.TotalMilliseconds, 1),
        [.. answer.Citations.Select(CitationJson.From)],
        [.. answer.Sentences.Select(SentenceJson.From)],
        answer.Notice,
        answer.Filters is { } filters ? FilterJson.From(filters) : null,
        answer.Use?.Model,
        answer.Use is { } use ? string.Join(", ", use.Prompts) : null,
        answer.Use is null ? null : TokensJson.From(answer.Use),
        answer.Use?.Cost);

    private static string Name(RefusalReason reason) => reason switch
    {
        RefusalReason.NotInArticles => "not-in-articles",
        RefusalReason.NoArticles => "no-articles",
        RefusalReason.NotAQuestion => "not-a-question",
        RefusalReason.TooVague => "too-vague",
        RefusalReason.Language => "language",
        RefusalReason.TooLong => "too-long",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
