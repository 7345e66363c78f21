using System.Globalization;
using System.Text;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// A text as the words that two writings of the same thing agree on: letters and digits only, folded as by <see cref="Folding"/>
/// (lower case, no marks over letters). Every other character ends a word, save a comma before a group of three digits, which is
/// dropped, and a point between digits, which stays. An ideograph or kana is a word by itself.
/// </summary>
public sealed class WordSequence
{
    private static readonly string[] Articles = ["a", "an", "the"];

    private readonly List<string> words;
    private readonly List<TextRange> ranges;

    private WordSequence(List<string> words, List<TextRange> ranges)
    {
        this.words = words;
        this.ranges = ranges;
    }

    public IReadOnlyList<string> Words => words;

    public int Count => words.Count;

    public static WordSequence Of(string text)
    {
        var words = new List<string>();
        var ranges = new List<TextRange>();
        var word = new StringBuilder();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            // A lone surrogate decodes to U+FFFD, which is no letter and so ends a word like any other sign.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsIdeograph(rune))
                End(at);
            var taken = Take(text, at, rune, word);
            if (taken == Taken.Nothing)
                End(at);
            else if (taken == Taken.First)
                start = at;
            at += length;
            if (IsIdeograph(rune))
                End(at);
        }

        End(text.Length);
        return new WordSequence(words, ranges);

        void End(int end)
        {
            if (word.Length == 0)
                return;

            words.Add(word.ToString());
            ranges.Add(TextRange.Between(start, end));
            word.Clear();
        }
    }

    /// <summary>The same without "a", "an" and "the"; unchanged where nothing else would be left ("Vitamin A" asked, "A"
    /// answered).</summary>
    public WordSequence WithoutArticles()
    {
        var kept = Enumerable.Range(0, Count).Where(index => !Articles.Contains(words[index])).ToList();
        return kept.Count == 0 || kept.Count == Count
            ? this
            : new WordSequence([.. kept.Select(index => words[index])], [.. kept.Select(index => ranges[index])]);
    }

    /// <summary>Whether the other's words stand here one after the other. Nothing holds an empty sequence.</summary>
    public bool Holds(WordSequence sought) => Places(sought).Any();

    /// <summary>Ranges of the text, from the first word's start to the last word's end, in which the other's words stand.</summary>
    public IEnumerable<TextRange> Places(WordSequence sought)
    {
        if (sought.Count == 0)
            yield break;

        for (var index = 0; index + sought.Count <= Count; index++)
        {
            if (StandsAt(index, sought))
                yield return TextRange.Between(ranges[index].Start, ranges[index + sought.Count - 1].End);
        }
    }

    private bool StandsAt(int index, WordSequence sought)
    {
        for (var offset = 0; offset < sought.Count; offset++)
        {
            if (!string.Equals(words[index + offset], sought.words[offset], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static Taken Take(string text, int at, Rune rune, StringBuilder word)
    {
        var before = word.Length;
        if (IsMark(rune))
            return before > 0 ? Taken.More : Taken.Nothing;
        if (rune.IsAscii)
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append((char)Rune.ToLowerInvariant(rune).Value);
            else if (rune.Value == '.' && IsBetweenDigits(text, at))
                word.Append('.');
            else
                return rune.Value == ',' && IsThousands(text, at) ? Taken.More : Taken.Nothing;
        }
        else
        {
            foreach (var part in Folding.Fold(rune.ToString()).EnumerateRunes().Where(Rune.IsLetterOrDigit))
                word.Append(part);
        }

        return word.Length == before ? Taken.Nothing : before == 0 ? Taken.First : Taken.More;
    }

    private static bool IsMark(Rune rune) =>
        !rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsBetweenDigits(string text, int at) => IsDigit(text, at - 1) && IsDigit(text, at + 1);

    private static bool IsThousands(string text, int at) =>
        IsDigit(text, at - 1) && IsDigit(text, at + 1) && IsDigit(text, at + 2) && IsDigit(text, at + 3) && !IsDigit(text, at + 4);

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    private enum Taken
    {
        Nothing,
        First,
        More,
    }
}
