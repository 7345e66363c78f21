namespace ChatBot.Answers.Models.Metering;

/// <summary>What was spent on a day (UTC).</summary>
/// <param name="Cost">By the prices at the time of each call; 0 where there were none.</param>
public sealed record DayTotals(DateOnly Day, long Calls, long InputTokens, long OutputTokens, decimal Cost)
{
    public long Tokens => InputTokens + OutputTokens;
}
