namespace ChatBot.Language.Dates;

/// <summary>Reads days that count from the text's own: "yesterday", "last night", "on Monday", "next Friday", "last week", "past three
/// months", "two days ago".</summary>
internal static class RelativeDates
{
    private const int MostCounted = 999;

    public static FoundDate? Read(DateText text, int at, DateReading reading) => text[at].Kind switch
    {
        DateWordKind.The => BeforeYesterday(text, at, reading),
        DateWordKind.Day => Day(text, at, reading),
        DateWordKind.Weekday => Weekday(text, at, at, reading),
        DateWordKind.Shift when text.Joins(at) && text.Is(at + 1, DateWordKind.Which) && Which(text, at + 1, reading) is { } found =>
            found with { First = at },
        DateWordKind.Which => Which(text, at, reading),
        DateWordKind.Count or DateWordKind.Digits => Ago(text, at, reading),
        _ => null,
    };

    private static FoundDate? BeforeYesterday(DateText text, int at, DateReading reading)
    {
        if (text[at + 1] is not { Kind: DateWordKind.Unit, Value: DateUnit.Day } || !text.Is(at + 3, DateWordKind.Day))
            return null;
        var days = text[at + 3].Value switch
        {
            < 0 when text.Written(at + 2) is "before" => -2,
            > 0 when text.Written(at + 2) is "after" => 2,
            _ => 0,
        };
        return days == 0 ? null : Counted(at, at + 3, DayRange.Of(DayRange.Add(reading.Day, days)));
    }

    private static FoundDate Day(DateText text, int at, DateReading reading) =>
        Counted(at, WithPart(text, at), DayRange.Of(DayRange.Add(reading.Day, text[at].Value))) with
        {
            Kind = text[at].Value == 0
            ? DateKind.Today : DateKind.Counted
        };

    private static FoundDate? Which(DateText text, int at, DateReading reading)
    {
        if (!text.Joins(at))
            return null;
        var which = text[at].Value;
        switch (text[at + 1].Kind)
        {
            // "This morning" is of today, "last night" of yesterday.
            case DateWordKind.Part:
                return Counted(at, at + 1, DayRange.Of(DayRange.Add(reading.Day, which))) with
                {
                    Kind = which == 0 ? DateKind.Today
                    : DateKind.Counted
                };
            case DateWordKind.Weekday:
                return Weekday(text, at, at + 1, reading);
            case DateWordKind.Unit when text[at + 1].Value is > DateUnit.Day and < DateUnit.Half:
                return Counted(at, at + 1, DateUnit.Around(DateUnit.Back(reading.Day, text[at + 1].Value, -which), text[at + 1].Value));
            case DateWordKind.Count or DateWordKind.Digits when which < 0 && Counts(text, at + 1) is { } counted:
                return Counted(at, counted.Unit, new(DateUnit.Back(reading.Day, text[counted.Unit].Value, counted.Count), reading.Day));
            default:
                return null;
        }
    }

    private static FoundDate? Weekday(DateText text, int first, int at, DateReading reading)
    {
        if (text[at].IsShort)
            return null;
        var back = ((int)reading.Day.DayOfWeek - text[at].Value + 7) % 7;
        var isAhead = first < at ? text[first].Value > 0 : !reading.LooksBack && reading.IsAhead;
        var days = isAhead ? (7 - back) % 7 : -back;
        if (first < at && days == 0 && text[first].Value != 0)
            days = 7 * text[first].Value;
        return Counted(first, WithPart(text, at), DayRange.Of(DayRange.Add(reading.Day, days))) with { Kind = DateKind.Weekday };
    }

    private static FoundDate? Ago(DateText text, int at, DateReading reading)
    {
        if (Counts(text, at) is not { } counted || !text.Joins(counted.Unit) || !text.Is(counted.Unit + 1, DateWordKind.Ago))
            return null;
        var unit = text[counted.Unit].Value;
        var back = DateUnit.Back(reading.Day, unit, counted.Count);
        // Nobody counts weeks from a Monday: three days around.
        return Counted(at, counted.Unit + 1, unit == DateUnit.Week ? new(DayRange.Add(back, -3), DayRange.Add(back, 3))
            : DateUnit.Around(back, unit));
    }

    // "Three days", "a few weeks", "a couple of months": how many, and where the unit stands.
    private static (int Count, int Unit)? Counts(DateText text, int at)
    {
        if (text.IsPartOfSign(at))
            return null;
        var count = text[at].Value;
        var unit = at + 1;
        if (count == 1 && text.Is(at, DateWordKind.Count) && text.Is(unit, DateWordKind.Count))
            count = text[unit++].Value;
        if (text.Is(unit, DateWordKind.Of))
            unit++;
        return count is > 0 and <= MostCounted && text.Joins(unit - 1) && text[unit] is { Kind: DateWordKind.Unit, Value: < DateUnit.Half }
            ? (count, unit) : null;
    }

    private static int WithPart(DateText text, int at) => text.Joins(at) && text.Is(at + 1, DateWordKind.Part) ? at + 1 : at;

    private static FoundDate Counted(int first, int last, DayRange days) =>
        new(first, last, [days], DateKind.Counted) { IsRelative = true };
}
