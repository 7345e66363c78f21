using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Language.Dates;

/// <summary>
/// The day that a short line in any of many languages names in full, as what is published is stamped with it: "Nov. 19, 2019", "le 3 mars
/// 2020 à 10h", "19.11.2019", "2019年11月19日". Where the order of day and month is open, there is none. Days that sentences tell are
/// <see cref="DateReader"/>'s.
/// </summary>
public static partial class DayStamp
{
    private const int LongestLine = 200;
    private const int EarliestYear = 1990;
    private const int LatestYear = 2099;

    private static readonly FrozenDictionary<string, int> Months = Table("month")
        .SelectMany(row => row.Words.Select(word => (word, row.Number))).DistinctBy(month => month.word)
        .ToFrozenDictionary(month => month.word, month => month.Number, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Weekdays =
        Table("weekday").SelectMany(row => row.Words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word names a month or a day of the week, in full or in short.</summary>
    public static bool IsWord(string word) => Months.ContainsKey(word) || Weekdays.Contains(word);

    /// <summary>The first day named, as midnight in UTC; null where there is none.</summary>
    public static DateTimeOffset? In(string line)
    {
        if (line.Length > LongestLine)
            return null;
        foreach (Match match in Forms().Matches(line))
        {
            if (Of(match) is { } day)
                return day;
        }

        return null;
    }

    private static IEnumerable<(int Number, string[] Words)> Table(string kind) =>
        WordTable.Lines("Dates/day-stamps.tsv").Select(line => line.Split('\t')).Where(fields => fields[0] == kind)
            .Select(fields => (int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2].Split(' ')));

    private static DateTimeOffset? Of(Match match)
    {
        int Number(string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        if (match.Groups["name"].Success)
        {
            return Months.TryGetValue(match.Groups["name"].Value, out var month)
                ? Day(Number("year"), month, Number("day")) : null;
        }

        if (match.Groups["month"].Success)
            return Day(Number("year"), Number("month"), Number("day"));
        var (first, second) = (Number("first"), Number("second"));
        return match.Groups["dot"].Success || first > 12 ? Day(Number("year"), second, first)
            : second > 12 || first == second ? Day(Number("year"), first, second) : null;
    }

    private static DateTimeOffset? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) : null;

    [GeneratedRegex("""
        (?<!\d)(?:
            (?<year>[12]\d{3})[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)(?!\d)
          | (?<year>[12]\d{3})[年년]\ ?(?<month>\d\d?)[月월]\ ?(?<day>\d\d?)[日일]
          | (?<first>\d\d?)(?<dot>\.)\ ?(?<second>\d\d?)\.\ ?(?<year>[12]\d{3})(?!\d)
          | (?<first>\d\d?)[/-](?<second>\d\d?)[/-](?<year>[12]\d{3})(?!\d)
          | (?<day>\d\d?)(?:st|nd|rd|th|er|º|°|\.)?(?:\ de|\ of)?[\ \-/]\ ?
            (?<name>\p{L}{3,12})\.?,?(?:\ del?)?[\ \-/](?<year>[12]\d{3})(?!\d)
          | (?<name>\p{L}{3,12})\.?\ (?<day>\d\d?)(?:st|nd|rd|th)?,?\ (?<year>[12]\d{3})(?!\d)
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();
}
