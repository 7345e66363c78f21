namespace ChatBot.Language.Dates;

/// <summary>Reads days by their number: "14 April 2024", "Sept. 11", "3–5 May", "Sunday, 3 June", "2024-04-14", "14/4/2024", "on the
/// 14th".</summary>
internal static class DaysOfMonths
{
    private const int LastDay = 31;

    public static FoundDate? Read(DateText text, int at, DateReading reading)
    {
        if (text.Is(at, DateWordKind.Weekday) && text.JoinsLoosely(at) && OfMonth(text, at + 1, reading) is { } day)
            return day with { First = at };
        return Numeric(text, at) ?? OfMonth(text, at, reading) ?? OfThisMonth(text, at, reading);
    }

    private static FoundDate? OfMonth(DateText text, int at, DateReading reading) =>
        MonthFirst(text, at, reading) ?? DayFirst(text, at, reading);

    // "2024-04-14"; "14/4/2024" and "4/14/2024"; "3/4/2024" may be either.
    private static FoundDate? Numeric(DateText text, int at)
    {
        if (!text.Is(at, DateWordKind.Digits) || !text.Is(at + 1, DateWordKind.Digits) || !text.Is(at + 2, DateWordKind.Digits))
            return null;
        var (first, second, third) = (text[at].Value, text[at + 1].Value, text[at + 2].Value);
        if (text.After(at) is "-" && text.After(at + 1) is "-" && text.RangeOf(at).Length == 4 && text.RangeOf(at + 1).Length == 2
            && text.RangeOf(at + 2).Length == 2)
            return Valid(first, second, third) is { } iso && !text.After(at + 2).StartsWith("-")
                ? new(at, at + 2, [iso], DateKind.Day) : None(at);
        if (text.After(at) is not "/" || text.After(at + 1) is not "/" || text.RangeOf(at + 2).Length != 4)
            return null;
        var days = new[] { Valid(third, second, first), Valid(third, first, second) }.OfType<DayRange>().Distinct().ToList();
        return days.Count > 0 ? new(at, at + 2, days, DateKind.Day) : None(at);

        static FoundDate None(int at) => new(at, at + 2, [], DateKind.Day) { IsNone = true };
    }

    private static FoundDate? MonthFirst(DateText text, int at, DateReading reading)
    {
        if (!text.Is(at, DateWordKind.Month) || !(text.Joins(at) || text.After(at) is ". "))
            return null;
        var first = text.Is(at + 1, DateWordKind.The) ? at + 2 : at + 1;
        if (!IsDay(text, first) || text.IsPartOfSign(first) || !(Months.IsWrittenAsOne(text, at) || EndsThere(text, first)))
            return null;
        var last = first;
        var until = text[first].Value;
        if (text.Ranges(first) && IsDay(text, first + 1) && text[first + 1].Value > until && !text.Is(first + 2, DateWordKind.Month))
            (last, until) = (first + 1, text[first + 1].Value);
        else if (text.Ranges(first) && text.Is(first + 1, DateWordKind.Month) && MonthFirst(text, first + 1, reading) is { } end)
            return Through(text[at].Value, text[first].Value, end, at);
        return Of(text, at, last, text[at].Value, text[first].Value, until, reading);
    }

    private static FoundDate? DayFirst(DateText text, int at, DateReading reading)
    {
        if (!IsDay(text, at) || text.IsPartOfSign(at))
            return null;
        var last = text.Ranges(at) && IsDay(text, at + 1) && text[at + 1].Value > text[at].Value ? at + 1 : at;
        var month = text.Is(last + 1, DateWordKind.Of) ? last + 2 : last + 1;
        // "The first May …" is no date, "the first of May" is.
        if (!text.Is(month, DateWordKind.Month) || !text.Joins(last) || !text.Joins(month - 1)
            || (IsInLetters(text, at) && month == last + 1))
            return null;
        if (!Months.IsWrittenAsOne(text, month) && !EndsThere(text, month))
            return null;
        return Of(text, at, month, text[month].Value, text[at].Value, text[last].Value, reading);
    }

    // "On the 14th", "the 14th of this month": a day of the month that the text is of, or near.
    private static FoundDate? OfThisMonth(DateText text, int at, DateReading reading)
    {
        if (!text.Is(at, DateWordKind.Ordinal) || text[at].Value is < 1 or > LastDay || IsInLetters(text, at)
            || !text.Is(at - 1, DateWordKind.The))
            return null;
        var (last, shift) = (at, 0);
        if (text.Is(at + 1, DateWordKind.Of) && text.Is(at + 2, DateWordKind.Which)
            && text[at + 3] is { Kind: DateWordKind.Unit, Value: DateUnit.Month })
            (last, shift) = (at + 3, text[at + 2].Value);
        else if (!text.Is(at - 2, DateWordKind.Before) || text.Is(at + 1, DateWordKind.Of) || !EndsThere(text, at))
            return null;
        var months = last > at ? [shift] : reading.LooksBack ? new[] { 0, -1 } : [0, -1, 1];
        var days = months.Select(months => DateUnit.Months(reading.Day, months))
            .Select(month => Valid(month.Year, month.Month, text[at].Value)).OfType<DayRange>()
            .Where(day => !reading.LooksBack || last > at || day.First <= reading.Day)
            .OrderBy(day => Math.Abs(day.First.DayNumber - reading.Day.DayNumber)).Take(1).ToList();
        return days.Count > 0 ? new(at, last, days, DateKind.Day) { IsRelative = true } : null;
    }

    private static FoundDate? Of(DateText text, int first, int last, int month, int from, int until, DateReading reading)
    {
        var year = Years.Behind(text, last);
        var days = year is { } known ? Within(known) is { } dated ? [dated] : [] : reading.Open(Within);
        var end = year is null ? last : last + 1;
        return new(first, end, days, DateKind.Day) { IsNone = days.Count == 0 };

        DayRange? Within(int inYear) =>
            Valid(inYear, month, from) is { } start && Valid(inYear, month, until) is { } finish ? new(start.First, finish.Last) : null;
    }

    // "May 30 – June 2, 2024".
    private static FoundDate? Through(int month, int day, FoundDate end, int first)
    {
        if (end.Days is not [var last, ..])
            return null;
        var from = Valid(last.First.Year, month, day) is { } same && same.First <= last.Last ? same
            : Valid(last.First.Year - 1, month, day);
        return from is { } start ? end with { First = first, Days = [new(start.First, last.Last)] } : null;
    }

    private static DayRange? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
        ? DayRange.Of(new(year, month, day)) : null;

    private static bool IsDay(DateText text, int at) =>
        text[at] is { Kind: DateWordKind.Digits or DateWordKind.Ordinal, Value: >= 1 and <= LastDay }
        && (text.RangeOf(at).Length <= 2 || text.Is(at, DateWordKind.Ordinal));

    private static bool IsInLetters(DateText text, int at) => char.IsLetter(text.Written(at)[0]);

    // "They march 20 miles", "the 14th president": what goes on with a noun counts or orders something.
    private static bool EndsThere(DateText text, int at) => !text.Joins(at) || text.GoesOnWithoutNoun(at + 1);
}
