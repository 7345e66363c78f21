namespace ChatBot.Language.Dates;

/// <summary>Reads years, decades, centuries, quarters and seasons: "in 2024", "1914–18", "the 1990s", "the 19th century", "Q3 2024",
/// "summer of 2024", "44 BC".</summary>
internal static class Years
{
    private const int First = 1000;
    private const int Last = 2099;
    private const int FirstOfReports = 1900;

    /// <summary>The year that stands behind the day or month at a place: "5 May 2024", "May 5, 2024"; null for none.</summary>
    public static int? Behind(DateText text, int at) =>
        text.JoinsLoosely(at) && text.After(at) is not "-" && IsYear(text, at + 1) && !text.IsPartOfSign(at + 1)
        ? text[at + 1].Value : null;

    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="stage">1 early, 2 mid, 3 late, as told in front of it; 0 for none.</param>
    /// <param name="reading">The day of the text.</param>
    public static FoundDate? Read(DateText text, int at, int stage, DateReading reading) => text[at].Kind switch
    {
        DateWordKind.Digits => Era(text, at) ?? Span(text, at) ?? Year(text, at, stage),
        DateWordKind.Decade => Decade(text, at, stage),
        DateWordKind.Ordinal => Century(text, at, stage) ?? PartOfYear(text, at),
        DateWordKind.Quarter => Quarter(text, at),
        DateWordKind.Season => Season(text, at, reading),
        _ => null,
    };

    private static bool IsYear(DateText text, int at) =>
        text.Is(at, DateWordKind.Digits) && text.RangeOf(at).Length == 4 && text[at].Value is >= First and <= Last;

    private static FoundDate? Year(DateText text, int at, int stage)
    {
        if (!IsYear(text, at) || text.IsPartOfSign(at))
            return null;
        var year = text[at].Value;
        var isTold = IsYearOf(text, at)
            || text[at - 1] is { Kind: DateWordKind.Before, Value: 1 or 2 } && text.Joins(at - 1) && !IsAmount(text, at);
        return new(at, at, [DateUnit.Stage(DayRange.OfYear(year), stage)], DateKind.Year)
        {
            IsLoose = !(isTold || stage > 0) || (year < FirstOfReports && text.Joins(at) && !text.GoesOnWithoutNoun(at + 1)),
        };
    }

    // "Fiscal 2024", "for full-year 2024", "the school year 2023".
    private static bool IsYearOf(DateText text, int at) =>
        text.Joins(at - 1) && text.Written(at - 1) is "fiscal" or "year" && !IsAmount(text, at);

    // "In 2000 people", "in 2014-style": a number, or part of a word.
    private static bool IsAmount(DateText text, int at) =>
        text.After(at) is "-" or "–"
        || (text.Joins(at) && text.Written(at + 1) is "people" or "dollars" or "euros" or "troops" or "members");

    // "1914–1918", "1939-45", which a preposition or a bracket makes years.
    private static FoundDate? Span(DateText text, int at)
    {
        if (!IsYear(text, at) || !text.Ranges(at) || !text.Is(at + 1, DateWordKind.Digits))
            return null;
        var (first, second) = (text[at].Value, text[at + 1].Value);
        var last = text.RangeOf(at + 1).Length == 2 ? (first / 100 * 100) + second : second;
        if (last <= first || last > Last || text.RangeOf(at + 1).Length is not (2 or 4) || text.Ranges(at + 1))
            return null;
        var isTold = text.Is(at - 1, DateWordKind.Before) || text.After(at - 1).EndsWith("(");
        return new(at, at + 1, [DateUnit.Years(first, last - first + 1)], DateKind.Year) { IsLoose = !isTold };
    }

    private static FoundDate? Era(DateText text, int at)
    {
        if (!text.Is(at + 1, DateWordKind.Era) || text.IsPartOfSign(at) || text.After(at) is not " "
            || !text.Written(at + 1).ContainsAnyInRange('A', 'Z'))
            return null;
        var year = text[at].Value;
        var days = text[at + 1].Value > 0 && year > 0 ? new[] { DayRange.OfYear(year) } : [];
        return new(at, at + 1, days, DateKind.Year) { IsLoose = days.Length == 0 };
    }

    private static FoundDate? Decade(DateText text, int at, int stage)
    {
        var decade = text[at].Value;
        if (decade >= First)
            return new(at, at, [DateUnit.Stage(DateUnit.Years(decade, 10), stage)],
                DateKind.Decade)
            { IsLoose = stage == 0 && !text.Is(at - 1, DateWordKind.The) };
        // "The ’90s"; "in her 90s" tells an age.
        var isCut = text.RangeOf(at).Start > 0 && text.Text[text.RangeOf(at).Start - 1] is '\'' or '’' or '‘';
        return isCut ? new(at, at, [DateUnit.Stage(DateUnit.Years(1900 + decade, 10), stage)], DateKind.Decade) { IsLoose = true } : null;
    }

    // "The 19th century", "the 3rd and 4th centuries BC".
    private static FoundDate? Century(DateText text, int at, int stage)
    {
        var last = at;
        if (text.Written(at + 1) is "and" or "or" && text.Is(at + 2, DateWordKind.Ordinal))
            last = at + 2;
        if (text[last + 1] is not { Kind: DateWordKind.Unit, Value: DateUnit.Century } || !text.Joins(last) || text[last].Value > 21)
            return null;
        var end = last + 1;
        if (text.Is(end + 1, DateWordKind.Era) && text.After(end) is " ")
        {
            end++;
            if (text[end].Value < 0)
                return new(at, end, [], DateKind.Century) { IsLoose = true };
        }

        var first = ((text[at].Value - 1) * 100) + 1;
        var days = DateUnit.Years(first, (text[last].Value * 100) - first + 1);
        return new(at, end, [DateUnit.Stage(days, stage)], DateKind.Century);
    }

    private static FoundDate? Quarter(DateText text, int at) => Behind(text, at) is { } year
        ? new(at, at + 1, [DateUnit.Part(year, (text[at].Value * 3) - 2, 3)], DateKind.Quarter)
        : new(at, at, [], DateKind.Quarter) { IsLoose = true };

    // "The third quarter of 2024", "the first half of 2024": of a year that is told, since a match has halves and quarters too.
    private static FoundDate? PartOfYear(DateText text, int at)
    {
        if (text[at + 1] is not { Kind: DateWordKind.Unit, Value: DateUnit.Quarter or DateUnit.Half } || !text.Joins(at))
            return null;
        var (part, isHalf) = (text[at].Value, text[at + 1].Value == DateUnit.Half);
        var last = text.Is(at + 2, DateWordKind.Of) ? at + 2 : at + 1;
        if (part > (isHalf ? 2 : 4) || Behind(text, last) is not { } year)
            return null;
        var months = isHalf ? 6 : 3;
        return new(at, last + 1, [DateUnit.Part(year, ((part - 1) * months) + 1, months)], DateKind.Quarter);
    }

    // "Summer 2024", "the summer of 2024", "last winter"; a fall of something is no season. A winter goes on into the next year.
    private static FoundDate? Season(DateText text, int at, DateReading reading)
    {
        var season = text[at].Value;
        var isNamed = text[at - 1].Kind is DateWordKind.Which && text.Joins(at - 1);
        var last = text.Is(at + 1, DateWordKind.Of) && !text.Written(at).Equals("fall", StringComparison.OrdinalIgnoreCase) ? at + 1 : at;
        if (Behind(text, last) is { } year)
            return new(at, last + 1, [DateUnit.Part(year, season, 3)], DateKind.Season);
        if (!isNamed)
            return null;
        var near = new[] { -1, 0, 1 }.Select(years => reading.Day.Year + years).Where(year => year is >= 1 and < 9999)
            .Select(year => DateUnit.Part(year, season, 3));
        var days = text[at - 1].Value switch
        {
            < 0 => near.LastOrDefault(days => days.Last < reading.Day),
            > 0 => near.FirstOrDefault(days => days.First > reading.Day),
            _ => near.OrderBy(days => days.Contains(reading.Day) ? 0 : Math.Abs(days.First.DayNumber - reading.Day.DayNumber))
                .FirstOrDefault(),
        };
        return new(at - 1, at, days == default ? [] : [days], DateKind.Season) { IsRelative = true };
    }
}
