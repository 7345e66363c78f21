using System.Globalization;
using ChatBot.Language.Words;

namespace ChatBot.Language.Dates;

/// <summary>A text as the words that dates are made of, each with its part; words are known by their number, 0 upwards.</summary>
internal sealed class DateText
{
    private const int LongestDigits = 4;
    private readonly List<(TextRange Range, DateWord Word)> words = [];

    public DateText(string text)
    {
        Text = text;
        HasCapitals = text.Any(char.IsUpper);
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(at);
            words.Add((TextRange.Between(at, end), Classify(text.AsSpan(at, end - at))));
            at = end;
        }
    }

    public string Text { get; }

    /// <summary>Whether it is written with capitals, so that a name without one is none.</summary>
    public bool HasCapitals { get; }

    public int Count => words.Count;

    public TextRange RangeOf(int at) => words[at].Range;

    /// <summary>The word at a place; another word beyond the ends.</summary>
    public DateWord this[int at] => at >= 0 && at < words.Count ? words[at].Word : default;

    public bool Is(int at, DateWordKind kind) => this[at].Kind == kind;

    public ReadOnlySpan<char> Written(int at) =>
        at >= 0 && at < words.Count ? Text.AsSpan(words[at].Range.Start, words[at].Range.Length) : [];

    public bool IsCapitalised(int at) => Written(at) is [var first, ..] && char.IsUpper(first);

    /// <summary>What stands between a word and the next, or the end.</summary>
    public ReadOnlySpan<char> After(int at)
    {
        if (at < 0 || at >= words.Count)
            return [];
        var (start, end) = (words[at].Range.End, at + 1 < words.Count ? words[at + 1].Range.Start : Text.Length);
        return Text.AsSpan(start, end - start);
    }

    /// <summary>Whether nothing but a space or a hyphen parts a word from the next.</summary>
    public bool Joins(int at) => at + 1 < words.Count && After(at) is " " or "\u00a0" or "-" or "\u2011";

    /// <summary>Whether the parts of one date may stand so: as <see cref="Joins"/>, behind an abbreviation's stop or a comma.</summary>
    public bool JoinsLoosely(int at) => Joins(at) || (at >= 0 && at + 1 < words.Count && After(at) is ", " or ". " or "., " or ",");

    /// <summary>Whether a range of days stands so: "3-5", "3–5", "1914–1918".</summary>
    public bool Ranges(int at) => at >= 0 && at + 1 < words.Count && After(at) is "-" or "–" or " - " or " – " or "\u2011";

    /// <summary>Whether a number is part of a longer sign: a price, a version, a time of day, "30.5", "1,397".</summary>
    public bool IsPartOfSign(int at)
    {
        var range = words[at].Range;
        var before = range.Start > 0 ? Text[range.Start - 1] : ' ';
        return before is '$' or '£' or '€' or '.' or ':' or '#' or '/'
            || (before == ',' && range.Start > 1 && char.IsAsciiDigit(Text[range.Start - 2]))
            || (range.End < Text.Length && Text[range.End] is '%' or '/' or '°')
            || (range.End + 1 < Text.Length && Text[range.End] is ':' or '.' or ',' && char.IsAsciiDigit(Text[range.End + 1]));
    }

    /// <summary>Whether what begins at a place is no noun that the words before it count or order: a function word, a part of a date, a
    /// name.</summary>
    public bool GoesOnWithoutNoun(int at) =>
        at >= words.Count || this[at].Kind is not (DateWordKind.Other or DateWordKind.Unit) || IsCapitalised(at)
        || FunctionWords.Contains(Written(at).ToString().ToLowerInvariant());

    private int EndOfWord(int at)
    {
        var end = at + 1;
        while (end < Text.Length && char.IsLetterOrDigit(Text[end]))
            end++;
        return end;
    }

    private static DateWord Classify(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return word is ['Q' or 'q', >= '1' and <= '4'] ? new(DateWordKind.Quarter, word[1] - '0', false) : DateVocabulary.Of(word);
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (digits > LongestDigits)
            return default;
        var value = int.Parse(word[..digits], CultureInfo.InvariantCulture);
        var ending = word[digits..];
        if (ending.IsEmpty)
            return new(DateWordKind.Digits, value, false);
        if (ending is "st" or "nd" or "rd" or "th")
            return new(DateWordKind.Ordinal, value, false);
        if (ending is "s" && value % 10 == 0 && digits is 4 or 2)
            return new(DateWordKind.Decade, value, false);
        if (value is >= 1 and <= 12
            && (ending.Equals("am", StringComparison.OrdinalIgnoreCase) || ending.Equals("pm", StringComparison.OrdinalIgnoreCase)))
            return new(DateWordKind.Clock, ((value % 12) + (ending[0] is 'p' or 'P' ? 12 : 0)) * 60, false);
        return default;
    }
}
