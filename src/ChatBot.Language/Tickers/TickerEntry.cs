namespace ChatBot.Language.Tickers;

/// <summary>One entry of a live ticker.</summary>
/// <param name="Clock">The time it is told at.</param>
/// <param name="Head">The line that its time opens; nothing but the time in it where what is told stands below.</param>
/// <param name="Range">All of it: from its time to what it tells last.</param>
public sealed record TickerEntry(TimeOnly Clock, TextRange Head, TextRange Range);
