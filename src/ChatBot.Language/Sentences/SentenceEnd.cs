using ChatBot.Language.Marks;

namespace ChatBot.Language.Sentences;

/// <summary>Decides whether a stop ends its sentence.</summary>
public static class SentenceEnd
{
    private const int LongestAbbreviation = 12;

    /// <summary>Whether a run of stops may begin at an offset. The semicolon is the Greek question mark behind Greek letters.</summary>
    public static bool IsStop(string text, int at, int blockStart) =>
        IsStop(text[at]) || (text[at] == ';' && at > blockStart && IsGreek(text[at - 1]));

    /// <summary>The offset behind the run of stops and the marks that close quotations and brackets behind it.</summary>
    public static int Behind(string text, int at, int blockEnd)
    {
        var end = at + 1;
        while (end < blockEnd && IsStop(text[end]))
            end++;
        while (end < blockEnd && IsCloser(text[end]))
            end++;
        // A closing mark that a source set apart from its sentence.
        var stray = end;
        while (stray < blockEnd && char.IsWhiteSpace(text[stray]))
            stray++;
        return stray > end && stray < blockEnd && IsSetApart(text, stray, blockEnd) ? stray + 1 : end;
    }

    /// <summary>Whether the stop at <paramref name="stop"/> ends the sentence.</summary>
    /// <param name="rest">From the start of the sentence to the end of the block.</param>
    /// <param name="stop">Offset of the first stop.</param>
    /// <param name="end">From <see cref="Behind"/>; inside the block.</param>
    public static bool Ends(string text, TextRange rest, int stop, int end)
    {
        if (IsIdeographicStop(text[stop]))
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;

        var next = FirstOfWord(text, end, rest.End);
        if (next == rest.End)
            return true;
        // A spaced ellipsis (". . .") goes on as a sentence does that goes on in lower case.
        if (char.IsLower(text[next]) || IsStop(text[next]))
            return false;
        var following = Word(text, next, rest.End);
        var isQuoted = end > stop + 1 && IsQuote(text[end - 1]);
        if (text[stop] is '!' or '?')
            return !isQuoted || !SaysWho(text, next, rest.End);
        if (text[stop] != '.' || isQuoted || (end > stop + 1 && IsStop(text[stop + 1])))
            return true;
        return !IsDateline(text, end, rest.End) && EndsAfter(WordBefore(text, rest.Start, stop), following, text, next, rest);
    }

    private static bool EndsAfter(ReadOnlySpan<char> word, ReadOnlySpan<char> following, string text, int next, TextRange rest)
    {
        if (IsListNumber(word, rest, next))
            return false;
        return Abbreviations.KindOf(word) switch
        {
            AbbreviationKind.None => true,
            AbbreviationKind.Leading => false,
            AbbreviationKind.BeforeNumber => !char.IsDigit(text[next]),
            AbbreviationKind.TimeOfDay => !Openers.FollowTime(following),
            AbbreviationKind.Initial => following is not ("A" or "I") && Openers.Open(following),
            _ => Openers.Open(following) && !IsInitial(text, next, following, rest.End) || IsOpeningQuote(text, next),
        };
    }

    /// <summary>"BOISE, Idaho. (AP) — ": an agency in brackets and a dash.</summary>
    private static bool IsDateline(string text, int end, int blockEnd)
    {
        const int longestAgency = 24;
        var rest = text.AsSpan(end, Math.Min(blockEnd - end, longestAgency)).TrimStart();
        return rest is ['(', ..] && rest.IndexOf(')') is > 0 and var closing
            && rest[(closing + 1)..].TrimStart() is ['—' or '–' or '-', ..];
    }

    /// <summary>"1." and "12." at the start of a sentence count its items.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> word, TextRange rest, int next) =>
        word.Length is 1 or 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) && next - rest.Start <= word.Length + 3;

    private static bool IsInitial(string text, int next, ReadOnlySpan<char> following, int blockEnd) =>
        following.Length == 1 && next + 1 < blockEnd && text[next + 1] == '.';

    private static bool IsOpeningQuote(string text, int next) =>
        next > 0 && QuoteMarks.Of(text[next - 1]) is { IsDouble: true, MayOpen: true };

    /// <summary>“Why?” Lavrov asked: the sentence goes on where a verb of saying follows within four words.</summary>
    private static bool SaysWho(string text, int next, int blockEnd)
    {
        const int mostWords = 4;
        for (var (words, at) = (0, next); words < mostWords && at < blockEnd; words++)
        {
            var word = Word(text, at, blockEnd);
            if (word.IsEmpty)
                return false;
            if (words > 0 && Openers.Say(word))
                return true;
            at += word.Length;
            if (at >= blockEnd || text[at] != ' ')
                return false;
            at++;
        }
        return false;
    }

    /// <summary>The first letter or digit behind white space and opening marks, or else whatever stands there.</summary>
    private static int FirstOfWord(string text, int at, int blockEnd)
    {
        while (at < blockEnd && (char.IsWhiteSpace(text[at]) || IsOpener(text[at])))
            at++;
        return at;
    }

    private static ReadOnlySpan<char> Word(string text, int start, int blockEnd)
    {
        var end = start;
        while (end < blockEnd && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '’' or '\''))
            end++;
        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> WordBefore(string text, int sentenceStart, int stop)
    {
        var floor = Math.Max(sentenceStart, stop - LongestAbbreviation);
        var start = stop;
        while (start > floor && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.'))
            start--;
        return text.AsSpan(start, stop - start);
    }

    private static bool IsStop(char character) => character is '.' or '!' or '?' or '…' || IsIdeographicStop(character);

    private static bool IsIdeographicStop(char character) => character is '。' or '！' or '？' or '｡';

    private static bool IsQuote(char character) => QuoteMarks.MayClose(character);

    // A mark that opens too is the end of a sentence only where nothing follows that it could open.
    private static bool IsSetApart(string text, int at, int blockEnd) =>
        QuoteMarks.Of(text[at]) is { IsDouble: true, MayClose: true } mark
        && (!mark.MayOpen || at + 1 == blockEnd || (mark.Character == '»' && !char.IsLetterOrDigit(text[at + 1])));

    private static bool IsCloser(char character) => IsQuote(character) || character is ')' or ']' or '」' or '』' or '）';

    private static bool IsOpener(char character) =>
        QuoteMarks.MayOpen(character) || character is '(' or '[' or '¿' or '¡' or '—' or '–' or '-' or '•';

    private static bool IsGreek(char character) => character is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF';
}
