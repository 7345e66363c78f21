using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Articles.Outline;

/// <summary>Finds the breaks that a source lost: a title glued to the first sentence, a sentence glued to the next.</summary>
/// <remarks>
/// A seam is claimed only on evidence: letters alone do not tell "PutinSteve" from "YouTube". The left word must stand elsewhere in the
/// article by itself and the glued token nowhere else, or the right word must be one that opens sentences.
/// </remarks>
internal static class SeamFinder
{
    /// <summary>A title is no longer than this, so a title's seam lies within it.</summary>
    private const int LongestHeading = 200;
    private const int FewestHeadingWords = 3;

    /// <summary>Two words run together are no longer; what is longer is no prose, and is not looked through again at each
    /// capital.</summary>
    private const int LongestToken = 60;

    /// <param name="isTitled">Whether the source gives the title, so that the text need not begin with one.</param>
    public static IReadOnlyList<Seam> Find(string text, IReadOnlyList<TextRange> paragraphs, bool isTitled)
    {
        var seams = new List<Seam>();
        var words = new Lazy<ArticleWords>(() => new ArticleWords(text));
        foreach (var paragraph in paragraphs)
        {
            var mayBeHeading = true;
            for (var at = paragraph.Start + 1; at < paragraph.End; at++)
            {
                if (Opens(text, at) && SeamAt(text, paragraph, at, mayBeHeading, isTitled, words) is { } seam)
                    seams.Add(seam);
                mayBeHeading &= !IsStop(text[at - 1]) && seams.LastOrDefault().Offset != at;
            }
        }
        return seams;
    }

    private static bool Opens(string text, int at) => char.IsUpper(text[at]) && !char.IsWhiteSpace(text[at - 1]);

    private static Seam? SeamAt(string text, TextRange paragraph, int at, bool mayBeHeading, bool isTitled, Lazy<ArticleWords> words)
    {
        if (!char.IsLower(text[at - 1]))
            return JoinsSentences(text, paragraph, at) ? new Seam(at, PartsHeading: false) : null;
        if (!JoinsWords(text, at, words.Value, out var opensSentence))
            return null;
        var isTitlePlace = paragraph.Start == 0 && !isTitled;
        var partsHeading = mayBeHeading && at - paragraph.Start <= LongestHeading
            && CountWords(text, paragraph.Start, at) >= FewestHeadingWords
            && (opensSentence || BeginsWithName(text, at, isTitlePlace, words.Value));
        return partsHeading || opensSentence ? new Seam(at, partsHeading) : null;
    }

    private static bool JoinsWords(string text, int at, ArticleWords words, out bool opensSentence)
    {
        var start = at;
        while (start > 0 && at - start <= LongestToken && char.IsLetter(text[start - 1]))
            start--;
        var end = at;
        while (end < text.Length && end - at <= LongestToken && char.IsLetter(text[end]))
            end++;
        var token = text.AsSpan(start, end - start);
        var left = text.AsSpan(start, at - start);
        opensSentence = false;
        if (token.Length > LongestToken || !Glue.IsLikely(token, at - start) || IsPartOfAddress(text, start, end) || words.Count(token) > 1)
            return false;

        opensSentence = Glue.IsOpener(token[left.Length..]) && (char.IsLower(left[0]) || words.Count(left) > 0);
        return opensSentence || (char.IsUpper(left[0]) ? words.CountInside(left) : words.Count(left)) > 0;
    }

    /// <summary>
    /// Whether the right word may be a name that a sentence begins with. Two names run together by choice (AmericaCorps) look alike, so
    /// that only at the place of a missing title one known half and the look of a full name are enough.
    /// </summary>
    private static bool BeginsWithName(string text, int at, bool isTitlePlace, ArticleWords words)
    {
        var end = ArticleWords.EndOfWord(text, at);
        if (end + 1 >= text.Length || text[end] is not (' ' or ',' or '’' or '\''))
            return false;
        var isKnown = words.Count(text.AsSpan(at, end - at)) > 0;
        return isTitlePlace
            ? isKnown || (text[end] == ' ' && char.IsUpper(text[end + 1]))
            : isKnown && text[end] == ' ' && char.IsLetter(text[end + 1]);
    }

    /// <summary>"war.The" and "agreement”Lavrov", but not "St.Petersburg", "Booking.Com" or "U.S.The".</summary>
    private static bool JoinsSentences(string text, TextRange paragraph, int at)
    {
        if (at + 1 >= text.Length || !(char.IsLower(text[at + 1]) || (text[at + 1] == ' ' && text[at] is 'A' or 'I')))
            return false;

        var stop = at - 1;
        var isClosed = text[stop] is '”' or '»';
        if (isClosed)
            stop--;
        if (stop <= paragraph.Start)
            return false;
        var isStop = IsStop(text[stop]);
        if (!isStop && !isClosed)
            return false;

        var lastLetter = isStop ? stop - 1 : stop;
        var start = lastLetter;
        while (start > paragraph.Start && at - start <= LongestToken && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var end = at;
        while (end < paragraph.End && end - at <= LongestToken && !char.IsWhiteSpace(text[end]))
            end++;
        var isWord = end - start <= LongestToken && lastLetter - start >= 2
            && (char.IsLower(text[lastLetter]) || char.IsDigit(text[lastLetter]));
        return isWord && !IsAddress(text.AsSpan(start, end - start)) && !Abbreviations.IsKnown(text.AsSpan(start, lastLetter + 1 - start));
    }

    private static bool IsStop(char character) => character is '.' or '!' or '?' or '…';

    private static bool IsPartOfAddress(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '@' or '#' or '/' or '_' or '.')
        || (end < text.Length && text[end] is '@' or '/' or '_' or '=')
        || (end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]));

    private static bool IsAddress(ReadOnlySpan<char> token)
    {
        // "Sea.Hear.Now" is a name, and so is what has an address's signs.
        if (token.IndexOfAny('@', '/', '\\') >= 0 || CountGluedStops(token) > 1
            || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        var ending = token.TrimEnd(".,;:!?”\"’)");
        return ending[(ending.LastIndexOf('.') + 1)..] is "Com" or "Org" or "Net" or "Gov" or "Io" or "Co";
    }

    private static int CountGluedStops(ReadOnlySpan<char> token)
    {
        var stops = 0;
        for (var at = 1; at < token.Length; at++)
            stops += token[at - 1] == '.' && char.IsLetter(token[at]) ? 1 : 0;
        return stops;
    }

    private static int CountWords(string text, int start, int end)
    {
        var words = 0;
        for (var at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && (at == start || char.IsWhiteSpace(text[at - 1])))
                words++;
        }
        return words;
    }
}
