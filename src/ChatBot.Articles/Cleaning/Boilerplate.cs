using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Language;

namespace ChatBot.Articles.Cleaning;

/// <summary>Recognises whole short lines that belong to a page and not to its article.</summary>
/// <remarks>Conservative: a sentence about sharing, cookies or copyright stays. Each line is judged by itself.</remarks>
internal static partial class Boilerplate
{
    private const int LongestLine = 240;

    private static readonly FrozenSet<string> Lines = WordTable
        .Lines(typeof(Boilerplate).Assembly, "Cleaning/boilerplate.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LinesBySpan =
        Lines.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (!HasLetterOrDigit(line))
            return true;
        if (line.Length > LongestLine)
            return false;
        return LinesBySpan.Contains(line.Trim(" .:!…»›>→|-–—[]()*_")) || Patterns().IsMatch(line);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character == '\uFFFD')
                return true;
        }
        return false;
    }

    [GeneratedRegex("""
        ^(?:
            (?:read\ more|read\ also|read\ next|see\ also|also\ read|related|recommended|watch\ now|don['’]t\ miss)\s*[:：|»].{0,160}
          | (?:sign\ up|subscribe|register)\ (?:to|for|here|now|today|and)\b.{0,100}\b(?:newsletters?|inbox|alerts?|updates)\b.{0,40}
          | (?:this\ (?:web)?site|we)\ uses?\ cookies\b.{0,200}
          | by\ (?:continuing|using)\b.{0,60}\bcookies\b.{0,120}
          | (?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b.{0,200}
          | follow\ .{1,120}\ (?:at|on|here)\s*:?\ https?://\S+
          | (?:click|tap)\ here\ (?:to|for)\ .{1,80}
          | (?:follow|like)\ us\ on\ .{1,60}
        )$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Patterns();
}
