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

    /// <summary>A text whose times have a colon, "14:30" for "14.30" and "14h30", each in its place.</summary>
    public static string Written(string text) =>
        Pointed().Replace(text, time => string.Concat(time.ValueSpan[..^3], ":", time.ValueSpan[^2..]));

    // Most lines of a text begin with no digit, and are not looked at any further.
    private static bool Opens(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("•[(*-–— ");
        return bare.Length > 2 && char.IsAsciiDigit(bare[0]) && line.Length - bare.Length <= 3;
    }

    [GeneratedRegex(@"(?<![\d.:,])(?:[01]?\d|2[0-3])[.h][0-5]\d(?![\d.:,]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pointed();
}
