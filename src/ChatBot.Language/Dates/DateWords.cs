namespace ChatBot.Language.Dates;

/// <summary>Words of a text that name days.</summary>
/// <param name="Range">Where they stand.</param>
/// <param name="Days">
/// What they name; several where the text leaves the year open, the likeliest first; none where they are a time that tells no day: "5
/// p.m.", "44 BC".
/// </param>
/// <param name="IsRelative">Whether they count from the day of the text ("yesterday", "last week", "on Monday").</param>
/// <param name="Kind">How they name it.</param>
public sealed record DateWords(TextRange Range, IReadOnlyList<DayRange> Days, bool IsRelative, DateKind Kind)
{
    /// <summary>The time of day, where it is told.</summary>
    public TimeOnly? Clock { get; init; }
}

/// <summary>How words name days.</summary>
public enum DateKind
{
    /// <summary>Days of a month: "14 April", "2024-04-14", "3–5 May", "the 14th".</summary>
    Day,

    /// <summary>A month, or its beginning, middle or end, with or without its year.</summary>
    Month,

    /// <summary>A year or several, or a part of one: "2024", "early 2024", "1914–18".</summary>
    Year,

    /// <summary>"on Monday".</summary>
    Weekday,

    /// <summary>"today", "tonight", "this morning".</summary>
    Today,

    /// <summary>Other days that count from the text's: "yesterday", "last week", "three days ago".</summary>
    Counted,

    /// <summary>A day with a name: Christmas Eve, Black Friday, 9/11.</summary>
    Named,

    /// <summary>"the 1990s".</summary>
    Decade,

    /// <summary>"the 19th century".</summary>
    Century,

    /// <summary>"the third quarter of 2024", "Q3".</summary>
    Quarter,

    /// <summary>"summer 2024", "last winter", as the northern half of the earth has them.</summary>
    Season,

    /// <summary>A time of day alone: "5 p.m.", "noon".</summary>
    Clock,
}
