namespace ChatBot.Evaluation.Verification;

/// <summary>How verification is measured.</summary>
public sealed record VerificationOptions
{
    /// <summary>At most so many sentences of a set that hold answers are taken, drawn by hash.</summary>
    public int MostSentences { get; init; } = 600;
}
