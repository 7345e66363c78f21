using ChatBot.Host.Feedback;

namespace ChatBot.Host.Json;

/// <summary>An item of <c>feedback list --json</c>; what is not known is null.</summary>
internal sealed record RatedAnswerJson(
    DateTimeOffset At,
    string Channel,
    string? Reaction,
    string? Reason,
    string? Question,
    string? Understood,
    string? Answer,
    string? Composer,
    string? RatedId,
    string? Raw)
{
    public static RatedAnswerJson From(RatedAnswer rated) => new(
        rated.At, rated.Channel, rated.Reaction, rated.Reason, rated.Question, rated.Understood, rated.Answer, rated.Composer,
        rated.Target, rated.Raw);
}
