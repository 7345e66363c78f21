namespace ChatBot.Evaluation.QuestionSets;

/// <summary>How much of a question set is read before it is refused.</summary>
public sealed record QuestionSetLimits
{
    /// <summary>Longest line, in bytes; 1 or more.</summary>
    public int LineBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most questions of one set, 1 or more.</summary>
    public int Questions { get; init; } = 1_000_000;
}
