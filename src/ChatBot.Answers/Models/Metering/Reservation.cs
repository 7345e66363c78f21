namespace ChatBot.Answers.Models.Metering;

/// <summary>Room that was made for one call.</summary>
/// <param name="Input">Tokens that the request was reckoned to have.</param>
/// <param name="MaxOutput">Most tokens that it may come back with.</param>
/// <param name="Day">The day that it is counted on.</param>
/// <param name="Counted">What was put on that day's account; null where nothing was.</param>
internal sealed record Reservation(ModelUseScope? Scope, long Input, int MaxOutput, DateOnly Day, Spending? Counted);
