namespace ChatBot.Language.Dates;

/// <summary>Reads months: "March 2024", "in June", "last May", "mid-June", "early March 2024". "May" and "march" are verbs, too, and May
/// and June names.</summary>
internal static class Months
{
    private const int March = 3;
    private const int May = 5;
    private const int Near = 3;

    /// <param name="text">The text.</param>
    /// <param name="at">Where the month stands.</param>
    /// <param name="stage">1 early, 2 mid, 3 late, as told in front of it; 0 for none.</param>
    /// <param name="reading">The day of the text.</param>
    public static FoundDate? Read(DateText text, int at, int stage, DateReading reading)
    {
        if (!text.Is(at, DateWordKind.Month))
            return null;
        var month = text[at].Value;
        var last = text.Is(at + 1, DateWordKind.Of) && text.Joins(at) ? at + 1 : at;
        if (Years.Behind(text, last) is { } year)
            return new(at, last + 1, [DateUnit.Stage(DayRange.OfMonth(year, month), stage)], DateKind.Month);
        if (!IsWrittenAsOne(text, at) || !(stage > 0 || StandsAsOne(text, at)))
            return null;
        var days = reading.Open(inYear => DateUnit.Stage(DayRange.OfMonth(inYear, month), stage));
        return days.Count > 0 ? new(at, at, days, DateKind.Month) : null;
    }

    /// <summary>Whether a month is written like one: "may" and "march" without a capital are verbs in a text that has capitals.</summary>
    public static bool IsWrittenAsOne(DateText text, int at) => text.IsCapitalised(at) || text[at].Value is not (March or May);

    // What says that it is the month: "in", "last"; behind words that names follow as well, no capital goes on and "May" has another date
    // beside it.
    private static bool StandsAsOne(DateText text, int at)
    {
        return text[at - 1] switch
        {
            _ when at > 0 && text.After(at - 1) is not (" " or "-" or "\u00a0") => false,
            { Kind: DateWordKind.Which } => true,
            { Kind: DateWordKind.Before, Value: 1 } => true,
            { Kind: DateWordKind.Before, Value: 2 } =>
                !GoesOnAsName(text, at) && ((text[at].Value is not (March or May) && !text[at].IsShort) || HasDateNear(text, at)),
            _ => false,
        };
    }

    private static bool GoesOnAsName(DateText text, int at) =>
        text.Joins(at) && text.IsCapitalised(at + 1) && !text.Is(at + 1, DateWordKind.Month);

    private static bool HasDateNear(DateText text, int at)
    {
        for (var near = at - Near; near <= at + Near; near++)
        {
            // Of two short ones either may be a name: "Dec wrote to Jan".
            if (near != at && ((text.Is(near, DateWordKind.Month) && text[near].Value != text[at].Value
                && !(text[near].IsShort && text[at].IsShort)) || (text.Is(near, DateWordKind.Digits) && text.RangeOf(near).Length == 4)))
                return true;
        }

        return false;
    }
}
