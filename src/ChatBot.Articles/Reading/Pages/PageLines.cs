using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Text;
using ChatBot.Articles.Cleaning;
using ChatBot.Language.Dates;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>
/// Leaves out the lines of a page's text that are no part of its article (<c>page-words.tsv</c>): calls to read on or to subscribe,
/// captions that are told by their credit, and above the first sentences the menu, the title, the author and the day once more.
/// </summary>
internal static partial class PageLines
{
    private const int LongestFurniture = 240;
    private const int LongestCaption = 500;
    private const int ShortestSentence = 100;
    private const int LongestStamp = 120;
    private const int LongestMenuItem = 30;

    /// <summary>A summary may stand before the day and the author.</summary>
    private const int SentencesOfHead = 2;

    private static readonly FrozenSet<string> Whole = PageWords.Of("is").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Stamp = PageWords.Of("stamp").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text without them.</summary>
    /// <param name="text">Lines, not cleaned yet.</param>
    /// <param name="known">What the page says beside its text: title, author, site.</param>
    public static string Without(string text, params ReadOnlySpan<string?> known)
    {
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in known)
        {
            if (value is not null)
                said.Add(TextCleaner.CleanLine(value).Trim());
        }

        var kept = new StringBuilder(text.Length);
        var sentences = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            if (line.Length == 0)
                continue;
            if (line.Length <= LongestCaption)
            {
                var clean = TextCleaner.CleanLine(line.ToString());
                if (IsFurniture(clean) || (sentences == 0 && IsOfMenu(clean)) || (sentences < SentencesOfHead && IsOfHead(clean, said)))
                    continue;
            }

            sentences += line.Length < ShortestSentence ? 0 : 1;
            kept.Append(line).Append('\n');
        }

        // A text of nothing else is what it is.
        return kept.Length == 0 ? text : kept.ToString();
    }

    /// <summary>Whether a word, in small letters, only says when something appeared.</summary>
    public static bool IsOfStamp(string word) => Stamp.Contains(word) || DayStamp.IsWord(word);

    private static bool IsFurniture(string line)
    {
        var bare = line.AsSpan().Trim(" .:!…»›>→|-–—[]()*_•").ToString();
        var opening = line.AsSpan().TrimStart(" .:!…»›>→|-–—[(*_•").ToString();
        var isSentence = line.EndsWith('.') && !line.EndsWith("..", StringComparison.Ordinal);
        return (!isSentence && Whole.Contains(bare))
            || (line.Length <= LongestFurniture
                && PageWords.Of("starts").Any(start => opening.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            || IsCaption(line) || Teaser().IsMatch(line) || ShortCode().IsMatch(line);
    }

    private static bool IsCaption(string line) =>
        PageWords.Of("ends").Any(end => line.TrimEnd(')', ' ', '.').EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || (line.EndsWith(')') || line.EndsWith(']')
            ? LastBracket().Match(line) is { Success: true } match && PageWords.Of("credit").Any(credit =>
                match.Groups[1].Value.StartsWith(credit, StringComparison.OrdinalIgnoreCase)
                && (match.Groups[1].Length == credit.Length || !char.IsLetter(match.Groups[1].Value[credit.Length])))
            : false);

    private static bool IsOfHead(string line, HashSet<string> said)
    {
        var bare = line.Trim(' ', '|', '•', '-', '–', '—', ':', ',');
        return said.Contains(bare) || (PageAuthor.Name(bare) is { } name && name.Length < bare.Length && said.Contains(name))
            || PageWords.Of("by").Contains(bare.ToLowerInvariant())
            || Uri.TryCreate(bare, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            || IsStamp(bare);
    }

    private static bool IsOfMenu(string line) =>
        line.StartsWith('•') && line.TrimStart('•', ' ') is { Length: > 0 and <= LongestMenuItem } item
        && !char.IsPunctuation(item[^1]);

    // "Published November 20th, 2019 - 07:50 GMT": numbers, and words that only say when.
    private static bool IsStamp(string line)
    {
        if (line.Length > LongestStamp || !line.Any(char.IsAsciiDigit))
            return false;
        var words = WordsOf().Matches(line).Select(match => match.Value.ToLowerInvariant()).ToList();
        return words.Count > 0 && words.All(IsOfStamp)
            && (DayStamp.In(line) is not null
                || words.Any(word => PageWords.Of("later").Contains(word) || word is "published" or "posted"));
    }

    [GeneratedRegex(@"[(\[]\s*([^()\[\]]{2,120})\s*[)\]]\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastBracket();

    // "China furious at Macron [INSIGHT]".
    [GeneratedRegex(@"\[\p{Lu}[\p{Lu} ]{2,20}\]\s*\|?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Teaser();

    // What a publishing system did not replace: "[button link=…]".
    [GeneratedRegex(@"\A\[[a-z_-]{3,20} [a-z_-]{2,20}=", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortCode();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex WordsOf();
}
