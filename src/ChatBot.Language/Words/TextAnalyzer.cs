using System.Globalization;

namespace ChatBot.Language.Words;

/// <summary>Turns text into the terms that passages are indexed under and questions are searched with.</summary>
/// <remarks>
/// Terms hold letters and digits only. Possessives fall away (Ukraine's, ukraine), hyphens part words, abbreviations lose their stops
/// (U.S., usa), thousands separators go (1,397 is 1397), a decimal point becomes the letter p (3.5 is 3p5), % is the word percent.
/// </remarks>
public static class TextAnalyzer
{
    /// <summary>Longest word that is indexed, in UTF-16 code units; what is longer is cut (base64, broken files).</summary>
    public const int LongestWord = 64;

    /// <summary>The words of a text in order, function words included.</summary>
    public static IReadOnlyList<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>(text.Length / 6);
        foreach (var (range, word) in Words(text))
            tokens.Add(new(range, word, TermOf(word), char.IsUpper(text[range.Start])));
        return tokens;
    }

    /// <summary>The index terms of a text in order: as <see cref="Tokens"/>, without function words.</summary>
    public static IReadOnlyList<string> Terms(string text) =>
        [.. Tokens(text).Where(token => !token.IsFunctionWord).Select(token => token.Term)];

    /// <summary>The word of a text that is one, as it is among <see cref="Tokens"/>; else null.</summary>
    public static string? OnlyWord(string text)
    {
        string? only = null;
        foreach (var (_, word) in Words(text))
        {
            if (only is not null)
                return null;
            only = word;
        }

        return only;
    }

    /// <summary>The term a single folded word is indexed under.</summary>
    public static string TermOf(string word) => EnglishStemmer.Stem(IrregularForms.BaseOf(word));

    private static IEnumerable<(TextRange Range, string Word)> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = WordLength(text, at);
            if (text[at] == '%')
                yield return (new(at, 1), "percent");
            else if (length > 0 && Normalise(text.AsSpan(at, length)) is { Length: > 0 } word)
                yield return (new(at, length), word);
            at += Math.Max(length, 1);
        }
    }

    private static string Normalise(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestWord)
            written = written[..LongestWord];
        if (written.Length > 2 && IsApostrophe(written[^2]) && written[^1] is 's' or 'S')
            written = written[..^2];
        var isNumber = char.IsAsciiDigit(written[0]);
        var isAbbreviation = written.Contains('.') || written is "US" or "USA";
        Span<char> letters = stackalloc char[written.Length];
        var count = 0;
        foreach (var c in written)
        {
            if (isNumber && c == '.')
                letters[count++] = 'p';
            else if (c is not ('.' or ',') && !IsApostrophe(c))
                letters[count++] = c;
        }

        var word = Folding.Fold(letters[..count]);
        return isAbbreviation && word == "us" ? "usa" : word;
    }

    // A word is a run of letters, marks and digits; stops and apostrophes belong to it only between or (for abbreviations) after letters.
    private static int WordLength(string text, int start)
    {
        if (!IsWordChar(text, start))
            return 0;
        var end = start + 1;
        while (end < text.Length)
        {
            if (IsWordChar(text, end))
                end++;
            else if (end + 1 < text.Length && IsWordChar(text, end + 1) && Joins(text, start, end))
                end += 2;
            else
                break;
        }

        return end - start;
    }

    private static bool Joins(string text, int start, int at)
    {
        var (before, mark, after) = (text[at - 1], text[at], text[at + 1]);
        if (IsApostrophe(mark))
            return char.IsLetter(before) && char.IsLetter(after);
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            return mark is '.' || (mark == ',' && HasThreeDigits(text, at + 1));
        return mark == '.' && IsSingleLetter(text, start, at) && char.IsLetter(after)
            && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));
    }

    private static bool HasThreeDigits(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static bool IsSingleLetter(string text, int start, int at) =>
        char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.');

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsWordChar(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.IsSurrogate(text[at])
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark;
}
