using System.Globalization;
using ChatBot.Language;

namespace ChatBot.Answers.Verification.Quotes;

/// <summary>Finds a quotation in an article word for word.</summary>
public static class QuoteFinder
{
    private const int FewestLetters = 3;

    /// <summary>
    /// Where a quotation stands inside of a range of a text, the first place where it stands several times; null where it does not. Kinds
    /// of quotation marks, of dashes and of white space are all the same, and nothing else is: neither case nor accents nor stops. It has
    /// to begin and end with whole words, "5 million" is not found in "1.5 million" nor "can" in "can't"; fewer than three letters are no
    /// quotation.
    /// </summary>
    /// <param name="articleText">The text.</param>
    /// <param name="within">Where to look; what of it lies outside of the text is not looked at.</param>
    /// <param name="quote">The quotation without its own marks; white space at its ends does not count.</param>
    public static TextRange? Find(string articleText, TextRange within, string quote)
    {
        var wanted = FoldedText.Of(quote).Trim();
        if (wanted.Count(char.IsLetter) < FewestLetters || Clip(articleText, within) is not { Length: > 0 } range)
            return null;

        var folded = new FoldedText(articleText, range);
        for (var at = folded.Text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at =
            folded.Text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var found = folded.Original(at, wanted.Length);
            if (!IsInsideWord(articleText, found.Start) && !IsInsideWord(articleText, found.End))
                return found;
        }

        return null;
    }

    private static TextRange? Clip(string text, TextRange range)
    {
        var start = Math.Clamp(range.Start, 0, text.Length);
        var end = (int)Math.Clamp((long)range.Start + range.Length, start, text.Length);
        return TextRange.Between(start, end);
    }

    // Between two characters of one word, or of one number such as 1.5, 12,000 or 10:30.
    private static bool IsInsideWord(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
            return false;
        var (before, after) = (text[at - 1], text[at]);
        if (IsWordChar(before) && IsWordChar(after))
            return true;
        if (IsWordChar(before) && at + 1 < text.Length && Joins(before, after, text[at + 1]))
            return true;
        return IsWordChar(after) && at > 1 && Joins(text[at - 2], before, after);
    }

    private static bool Joins(char before, char mark, char after) =>
        (mark is '\'' or '’' or 'ʼ' && char.IsLetter(before) && char.IsLetter(after))
        || (mark is '.' or ',' or ':' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after));

    private static bool IsWordChar(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
