namespace ChatBot.Answers.Models.Metering;

/// <summary>The totals of this process alone, gone with it.</summary>
public sealed class ProcessDailyTotals : IDailyTotals
{
    private readonly Lock gate = new();
    private DayTotals today = new(default, 0, 0, 0, 0);

    public ValueTask<bool> TryAddAsync(DateOnly day, Spending spending, long mostTokens, decimal mostCost,
        CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var sum = Sum(On(day), spending, 1);
            if ((mostTokens > 0 && sum.Tokens > mostTokens) || (mostCost > 0 && sum.Cost > mostCost))
                return ValueTask.FromResult(false);
            today = sum;
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask CorrectAsync(DateOnly day, Spending difference, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // What a call took that outlived its day is of no use to anybody any more.
            if (today.Day == day)
                today = Sum(today, difference, 0);
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask<DayTotals> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        lock (gate)
            return ValueTask.FromResult(On(day));
    }

    private DayTotals On(DateOnly day) => today.Day == day ? today : new(day, 0, 0, 0, 0);

    private static DayTotals Sum(DayTotals day, Spending spending, int calls) => new(
        day.Day, day.Calls + calls, day.InputTokens + spending.InputTokens, day.OutputTokens + spending.OutputTokens,
        day.Cost + spending.Cost);
}
