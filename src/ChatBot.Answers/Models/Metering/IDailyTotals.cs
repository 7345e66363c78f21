namespace ChatBot.Answers.Models.Metering;

/// <summary>Adds up what each day (UTC) took of the model, for all that share it. Safe for concurrent use.</summary>
public interface IDailyTotals
{
    /// <summary>Counts a call with its spending, unless the day would then be beyond its limits. One step: two calls cannot both take the
    /// last of it.</summary>
    /// <param name="mostTokens">0 for no limit.</param>
    /// <param name="mostCost">0 for no limit.</param>
    /// <returns>Whether it was counted.</returns>
    /// <exception cref="IOException">The totals cannot be kept; the message says where.</exception>
    ValueTask<bool> TryAddAsync(DateOnly day, Spending spending, long mostTokens, decimal mostCost, CancellationToken cancellationToken);

    /// <summary>Puts right what a call took, once that is known.</summary>
    /// <param name="difference">May be negative.</param>
    /// <exception cref="IOException">The totals cannot be kept; the message says where.</exception>
    ValueTask CorrectAsync(DateOnly day, Spending difference, CancellationToken cancellationToken);

    /// <exception cref="IOException">The totals cannot be read; the message says where.</exception>
    ValueTask<DayTotals> ReadAsync(DateOnly day, CancellationToken cancellationToken);
}
