using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Language.Dates;

/// <summary>Finds the words of an English text that name days, and which days they are for a text of a known day.</summary>
public static partial class DateReader
{
    private const int YearsBack = 20;

    private static readonly string[] MonthStems = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <param name="text">A question or a sentence.</param>
    /// <param name="day">The day it was written on.</param>
    /// <param name="looksBack">Whether what has no year is past, as questions mean it; otherwise the nearest is meant, as reports do.</param>
    public static IReadOnlyList<DateWords> Read(string text, DateOnly day, bool looksBack)
    {
        var found = new List<DateWords>();
        foreach (Match match in Words().Matches(text))
        {
            if (ReadOne(match, text, day, looksBack) is { } words)
                found.Add(words);
        }

        return found;
    }

    private static DateWords? ReadOne(Match match, string text, DateOnly day, bool looksBack)
    {
        var range = new TextRange(match.Index, match.Length);
        if (match.Groups["iso"].Success)
            return DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)
                ? new(range, [DayRange.Of(iso)], false, DateKind.Day) : null;
        if (match.Groups["month"] is { Success: true } month)
            return ReadMonth(match, month.Value, range, day, looksBack);
        if (match.Groups["year"] is { Success: true } year)
            return new(range, [DayRange.OfYear(Number(year.Value))], false, DateKind.Year);
        if (match.Groups["weekday"] is { Success: true } weekday)
            return new(range, [DayRange.Of(RelativeDays.Weekday(weekday.Value, day, !looksBack && IsAhead(text)))], true, DateKind.Weekday);
        if (match.Groups["day"] is { Success: true } named)
            return new(range, [DayRange.Of(RelativeDays.Day(named.Value, day))], true, named.Value[2] is 'd' or 'D' or 'n' or 'N' ? DateKind.Today : DateKind.Counted);
        return RelativeDays.Period(match, day) is { } period ? new(range, [period], true, DateKind.Counted) : null;
    }

    private static DateWords? ReadMonth(Match match, string name, TextRange range, DateOnly day, bool looksBack)
    {
        var month = Array.FindIndex(MonthStems, stem => name.StartsWith(stem, StringComparison.OrdinalIgnoreCase)) + 1;
        var dayOfMonth = match.Groups["dom"] is { Success: true } dom ? Number(dom.Value) : 0;
        if (dayOfMonth > 31 || (dayOfMonth == 0 && name is "may" or "march" && !match.Groups["my"].Success))
            return null;
        var kind = dayOfMonth == 0 ? DateKind.Month : DateKind.Day;
        if (match.Groups["my"] is { Success: true } year)
            return Of(Number(year.Value)) is { } dated ? new(range, [dated], false, kind) : null;

        var years = looksBack ? Enumerable.Range(0, YearsBack).Select(back => day.Year - back) : [day.Year, day.Year - 1, day.Year + 1];
        var days = years.Select(Of).OfType<DayRange>().Where(candidate => !looksBack || candidate.First <= day);
        if (!looksBack)
            days = days.OrderBy(candidate => Math.Abs(candidate.First.DayNumber - day.DayNumber)).Take(1);
        return days.ToList() is { Count: > 0 } known ? new(range, known, false, kind) : null;

        DayRange? Of(int inYear)
        {
            if (inYear is < 1 or > 9999)
                return null;
            if (dayOfMonth == 0)
                return DayRange.OfMonth(inYear, month);
            return dayOfMonth <= DateTime.DaysInMonth(inYear, month) ? DayRange.Of(new(inYear, month, dayOfMonth)) : null;
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool IsAhead(string text) => Ahead().IsMatch(text);

    private const string Month =
        @"(?<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)";

    private const string Count = @"(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple\s+of)";

    [GeneratedRegex(
        @"\b(?:(?<iso>\d{4}-\d{2}-\d{2})" +
        "|" + Month + @"\s+(?:the\s+)?(?<dom>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d)(?:,?\s+(?<my>(?:19|20)\d\d))?" +
        @"|(?<![.,:])(?<dom>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + Month + @"(?:,?\s+(?<my>(?:19|20)\d\d))?" +
        "|" + Month + @"(?:\s+of|,)?\s+(?<my>(?:19|20)\d\d)" +
        @"|(?<=\b(?:in|since|before|after|until|till|during|by|from|and|to|between|last|this|early|late|mid)[\s-]+)" + Month +
        @"|(?<=\b(?:in|since|before|after|until|till|during|from|and|to|between)\s+)(?<year>(?:19|20)\d\d)(?!\s*[-–]\s*\w|\s+(?:people|dollars|euros|troops|members))" +
        @"|(?:(?:last|this|next|past)\s+)?(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)" +
        @"|(?<day>(?:the\s+day\s+before\s+)?yesterday|today|tonight|tomorrow)" +
        @"|(?<which>this|last|past|previous|next)\s+(?<unit>week|weekend|month|year)" +
        @"|(?<which>last|past|previous)\s+" + Count + @"\s+(?<unit>day|week|month|year)s?" +
        "|" + Count + @"\s+(?<unit>day|week|month|year)s?\s+(?<which>ago))(?![\w-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:will|would|shall|scheduled|due|next|upcoming|plans?|planned|expected)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
