using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Tickers;

namespace ChatBot.Answers.Understanding.Times;

/// <summary>Reads which time of day a question asks about: "at 14:30", "around 2 p.m.", "between 10.00 and 11.15", "since noon".</summary>
public static partial class MomentReader
{
    private const int MinutesAround = 30;

    // A question that names more times asks about none of them.
    private const int MostTimes = 2;

    /// <summary>A question without the words that tell its time of day, and that time; null where it tells none, or more than
    /// one.</summary>
    public static (string Others, AskedMoment? Moment) Part(string text)
    {
        var written = EntryTime.Written(text);
        var times = DateReader.Times(written).Where(words => words.Clock is not null).Take(MostTimes + 1).ToList();
        if (times.Count is 0 or > MostTimes)
            return (text, null);
        var lead = Lead().Match(written[..times[0].Range.Start]);
        if (Join(lead, written, times) is not { } moment)
            return (text, null);
        var others = string.Concat(text.AsSpan(0, lead.Index).TrimEnd(), " ", text.AsSpan(times[^1].Range.End).TrimStart());
        return (others.Trim().Replace(" ?", "?", StringComparison.Ordinal), moment);
    }

    private static AskedMoment? Join(Match lead, string text, List<DateWords> times)
    {
        var clock = times[0].Clock!.Value;
        var bound = lead.Groups["bound"].Value.ToLowerInvariant();
        if (times.Count == 2)
        {
            var joint = TextRange.Between(times[0].Range.End, times[1].Range.Start).Of(text);
            return bound is "between" or "from" && To().IsMatch(joint) ? new(clock, times[1].Clock!.Value) : null;
        }

        return bound switch
        {
            "after" or "since" or "from" => new(clock, new(23, 59)),
            "before" or "until" or "till" or "by" => new(TimeOnly.MinValue, clock),
            "around" or "about" or "towards" => AskedMoment.Around(clock, MinutesAround),
            _ => new(clock, clock),
        };
    }

    [GeneratedRegex(
        @"\b(?:(?:at|from)\s+)?(?<bound>at|around|about|towards|after|since|from|before|until|till|by|between)\s+$|$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?:and|to|until|till|[-–])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();
}
