namespace ChatBot.Language.Dates;

/// <summary>Words of a text that name days.</summary>
/// <param name="Range">Where they stand.</param>
/// <param name="Days">What they name; several where the text leaves the year open, the likeliest first.</param>
/// <param name="IsRelative">Whether they count from the day of the text ("yesterday", "last week", "on Monday").</param>
/// <param name="Kind">How they name it.</param>
public sealed record DateWords(TextRange Range, IReadOnlyList<DayRange> Days, bool IsRelative, DateKind Kind);

/// <summary>How words name days.</summary>
public enum DateKind
{
    /// <summary>A day of a month: "14 April", "2024-04-14".</summary>
    Day,

    /// <summary>A month, with or without its year.</summary>
    Month,

    Year,

    /// <summary>"on Monday".</summary>
    Weekday,

    /// <summary>"today", "tonight".</summary>
    Today,

    /// <summary>Other days that count from the text's: "yesterday", "last week", "three days ago".</summary>
    Counted,
}
