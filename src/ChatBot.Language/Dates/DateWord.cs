namespace ChatBot.Language.Dates;

/// <summary>What a word is in a date.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Value">Its number: of a month 1 to 12, of a weekday 0 (Sunday) to 6, of digits what they say, of a year's decade its first
/// year.</param>
/// <param name="IsShort">Whether it is cut short, "Jan", so that alone it may be another word.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value, bool IsShort);

/// <summary>The parts that a word may have in a date.</summary>
internal enum DateWordKind
{
    Other,
    Month,
    Weekday,

    /// <summary>Counted from the text's own: yesterday, today.</summary>
    Day,

    /// <summary>Morning, night.</summary>
    Part,

    /// <summary>A word for an hour: noon.</summary>
    Hour,

    Season,
    Unit,

    /// <summary>Last, this, next: -1, 0, 1.</summary>
    Which,

    /// <summary>Early, mid, late: 1, 2, 3.</summary>
    Stage,

    /// <summary>Earlier or later, before "this week".</summary>
    Shift,

    Ago,

    /// <summary>A number word before a unit.</summary>
    Count,

    Ordinal,
    Era,
    The,
    Of,

    /// <summary>A preposition that dates stand behind.</summary>
    Before,

    /// <summary>One to four digits.</summary>
    Digits,

    /// <summary>The first year of "1990s".</summary>
    Decade,

    /// <summary>The number of "Q3".</summary>
    Quarter,

    /// <summary>Minutes since midnight of "5pm".</summary>
    Clock,
}
