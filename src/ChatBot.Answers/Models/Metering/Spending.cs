namespace ChatBot.Answers.Models.Metering;

/// <summary>An amount that is put on a day's account, or taken off it again.</summary>
public sealed record Spending(long InputTokens, long OutputTokens, decimal Cost)
{
    public Spending Minus(Spending other) => new(InputTokens - other.InputTokens, OutputTokens - other.OutputTokens, Cost - other.Cost);
}
