using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Language.Tickers;

/// <summary>The time that a line of a ticker begins with: "14:30", "14.30", "2.30 p.m. GMT", "[9h05]".</summary>
public static partial class EntryTime
{
    private const int LongestHead = 24;

    private static readonly FrozenSet<string> Zones = WordTable.Words("Tickers/zones.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The time, and whether nothing else stands in the line; null where no time opens it.</summary>
    public static (TimeOnly Clock, bool IsAlone)? Of(ReadOnlySpan<char> line)
    {
        if (!Opens(line))
            return null;
        var text = Written(line[..Math.Min(line.Length, LongestHead)].ToString());
        var digits = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (DateReader.Times(text).FirstOrDefault(words => words.Range.Start == digits) is not { Clock: { } clock } found)
            return null;
        var isAlone = line.Length <= LongestHead && TextAnalyzer.Tokens(text[found.Range.End..]).All(token => Zones.Contains(token.Word));
        return (clock, isAlone);
    }

    /// <summary>The day that stands right behind the time, "0:10 GMT, 4 November 2026 – "; null where none does.</summary>
    public static DateOnly? DayOf(string line) => DayBehind().Match(line) is { Success: true } match
        && DayStamp.In(match.Groups[1].Value) is { } day ? DateOnly.FromDateTime(day.DateTime) : null;

    /// <summary>A text whose times have a colon, "14:30" for "14.30" and "14h30", each in its place.</summary>
    public static string Written(string text) =>
        Pointed().Replace(text, time => string.Concat(time.ValueSpan[..^3], ":", time.ValueSpan[^2..]));

    // Most lines of a text begin with no digit, and are not looked at any further.
    private static bool Opens(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("•[(*-–— ");
        return bare.Length > 2 && char.IsAsciiDigit(bare[0]) && line.Length - bare.Length <= 3;
    }

    [GeneratedRegex(@"\A\W{0,3}\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?, (\d{1,2} \p{L}{3,9} \d{4})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DayBehind();

    [GeneratedRegex(@"(?<![\d.:,])(?:[01]?\d|2[0-3])[.h][0-5]\d(?![\d.:,]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointed();
}
