namespace ChatBot.Host.Feedback;

/// <summary>A kept rating with what it rates; question and answer are null where the answer was not known.</summary>
internal sealed record RatedAnswer(
    DateTimeOffset At,
    string Channel,
    string? Reaction,
    string? Reason,
    string? Raw,
    string? Target,
    string? Question,
    string? Understood,
    string? Answer,
    string? Composer);
