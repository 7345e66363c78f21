using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>Another weekday, month, day, year or "yesterday".</summary>
internal static partial class DateSwap
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Relative = ["yesterday", "last week", "last month", "last year", "three weeks ago", "two years ago"];

    public static string? Of(GoldSentence gold)
    {
        var dates = Date().Matches(gold.Text);
        if (dates.Count == 0)
            return null;
        var match = dates[gold.Draw("date", dates.Count)];
        return gold.Text[..match.Index] + Other(match, gold) + gold.Text[(match.Index + match.Length)..];
    }

    private static string Other(Match match, GoldSentence gold)
    {
        if (match.Groups["weekday"].Success)
            return Next(Weekdays, match.Value, gold);
        if (match.Groups["month"].Success)
            return Next(Months, match.Value, gold);
        if (match.Groups["dom"] is { Success: true } day)
            return match.Value[..(day.Index - match.Index)]
                + ((int.Parse(day.Value, CultureInfo.InvariantCulture) + gold.Draw("day", 26)) % 28
                    + 1).ToString(CultureInfo.InvariantCulture);
        if (match.Groups["year"].Success)
            return (int.Parse(match.Value, CultureInfo.InvariantCulture) - 1 - gold.Draw("year", 9)).ToString(CultureInfo.InvariantCulture);
        return Next(Relative, match.Value, gold);
    }

    private static string Next(string[] all, string written, GoldSentence gold)
    {
        var at = Array.FindIndex(all, word => word.Equals(written, StringComparison.OrdinalIgnoreCase));
        return all[(Math.Max(at, 0) + 1 + gold.Draw("date to", all.Length - 1)) % all.Length];
    }

    [GeneratedRegex(
        @"\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?:January|February|March|April|May|June|July|August|September|"
        + @"October|November|December) (?<dom>\d{1,2})\b(?!:)|\b(?<month>January|February|April|June|July|August|September|October|"
        + @"November|December)\b|(?<![\w.,-])(?<year>(?:19|20)\d\d)\b(?![-,.]\d)|\b(?<relative>yesterday|last (?:week|month|year))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
