using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Language.Dates;

/// <summary>The days that words name from the day they were written on.</summary>
internal static class RelativeDays
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Dictionary<string, int> Counts = new(StringComparer.Ordinal)
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["twelve"] = 12, ["few"] = 4, ["couple of"] = 2,
    };

    /// <summary>The last such weekday up to the day, that day itself included; the next one where it lies ahead.</summary>
    public static DateOnly Weekday(string name, DateOnly day, bool isAhead)
    {
        var wanted = Array.FindIndex(Weekdays, stem => name.StartsWith(stem, StringComparison.OrdinalIgnoreCase));
        var back = ((int)day.DayOfWeek - wanted + 7) % 7;
        return DayRange.Add(day, isAhead ? (7 - back) % 7 : -back);
    }

    public static DateOnly Day(string name, DateOnly day) => name.ToLowerInvariant() switch
    {
        "yesterday" => DayRange.Add(day, -1),
        "tomorrow" => DayRange.Add(day, 1),
        "today" or "tonight" => day,
        _ => DayRange.Add(day, -2),
    };

    /// <summary>A period such as "last week" or "past three months"; null where it has no beginning in the calendar.</summary>
    public static DayRange? Period(Match match, DateOnly day)
    {
        var which = match.Groups["which"].Value.ToLowerInvariant();
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        if (!match.Groups["count"].Success)
            return Named(which, unit, day);

        var count = CountOf(match.Groups["count"].Value);
        var back = Back(day, unit, count);
        if (which != "ago")
            return new(back, day);
        return unit switch
        {
            "day" => DayRange.Of(back),
            "week" => new(DayRange.Add(back, -3), DayRange.Add(back, 3)),
            "month" => DayRange.OfMonth(back.Year, back.Month),
            _ => DayRange.OfYear(back.Year),
        };
    }

    private static DayRange Named(string which, string unit, DateOnly day)
    {
        var step = which switch { "this" => 0, "next" => 1, _ => -1 };
        switch (unit)
        {
            case "week":
                return DayRange.OfWeek(DayRange.Add(day, 7 * step));
            case "weekend":
                // On a Monday "this weekend" may be the one before; the one that is near is meant.
                var week = DayRange.OfWeek(DayRange.Add(day, 7 * step));
                return new(DayRange.Add(week.First, 5), week.Last);
            case "month":
                var month = Back(day, "month", -step);
                return DayRange.OfMonth(month.Year, month.Month);
            default:
                return DayRange.OfYear(Math.Clamp(day.Year + step, 1, 9999));
        }
    }

    private static DateOnly Back(DateOnly day, string unit, int count) => unit switch
    {
        "day" => DayRange.Add(day, -count),
        "week" => DayRange.Add(day, -7 * count),
        "month" => MonthsBack(day, count),
        _ => MonthsBack(day, 12 * count),
    };

    private static DateOnly MonthsBack(DateOnly day, int months)
    {
        var reached = ((day.Year - 1) * 12) + day.Month - 1 - months;
        return reached < 0 || reached >= 9999 * 12 ? day : day.AddMonths(-months);
    }

    private static int CountOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Counts.GetValueOrDefault(string.Join(' ', word.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 1);
}
