using System.Globalization;

namespace ChatBot.Language.Dates;

/// <summary>A day that has a name of its own, or a name that only looks like a day's: Black Friday, the Sunday Times.</summary>
/// <param name="Name">The name as it is written, in small letters.</param>
/// <param name="Words">The words of the name, folded.</param>
/// <param name="Rule">When it is, as named-days.tsv says it.</param>
internal sealed record NamedDay(string Name, IReadOnlyList<string> Words, string Rule)
{
    /// <summary>Whether it names a day; false for "Sunday Times".</summary>
    public bool IsDay => Rule != "x";

    /// <summary>Whether the name tells which day.</summary>
    public bool TellsDay => Rule.Length > 1;

    /// <summary>The one day of history that it names, or null.</summary>
    public DateOnly? Once => Rule.Length == 10 ? DateOnly.ParseExact(Rule, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The day in a year; null where that year has none.</summary>
    public DateOnly? In(int year)
    {
        if (!TellsDay || year is < 1583 or > 9998)
            return null;
        if (Once is { } once)
            return once.Year == year ? once : null;
        if (Rule.StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(Number(Rule[6..]));
        if (Rule.Split(':') is [var month, var weekday, var nth])
        {
            var plus = nth.IndexOf('+', StringComparison.Ordinal);
            return Nth(year, Number(month), Number(weekday), Number(plus < 0 ? nth : nth[..plus]))
                .AddDays(plus < 0 ? 0 : Number(nth[plus..]));
        }

        var (inMonth, day) = (Number(Rule[..2]), Number(Rule[3..]));
        return day <= DateTime.DaysInMonth(year, inMonth) ? new(year, inMonth, day) : null;
    }

    private static DateOnly Nth(int year, int month, int weekday, int nth)
    {
        if (nth < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    // Gregorian Easter by the rule of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var days = h + l - (7 * m) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
