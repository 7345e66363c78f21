namespace ChatBot.Answers.Models.Metering;

/// <summary>Tokens of one call or of several.</summary>
/// <param name="IsEstimated">Whether any of it was reckoned from the text.</param>
public sealed record TokenCount(long Input, long Output, bool IsEstimated = false)
{
    public long Total => Input + Output;
}
