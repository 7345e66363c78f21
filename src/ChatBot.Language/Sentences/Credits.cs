using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Language.Words;

namespace ChatBot.Language.Sentences;

/// <summary>
/// Finds what of a text is nobody's speech though it has names in it: by-lines, datelines, credits of photographs and reporters, and calls
/// to sign up, follow or read on.
/// </summary>
public static partial class Credits
{
    private const int LongestCredit = 60;
    private const int LongestOpening = 60;
    private const int LongestByline = 10;
    private const int LongestDateline = 60;
    private const int LongestParticle = 3;
    private const int LongestBracket = 120;
    private const string Reported = " reported from ";

    private static readonly string[] Openings = [.. WordTable.Lines("Sentences/credits.txt")];
    private static readonly FrozenSet<char> Initials = Openings.Select(opening => opening[0]).Concat("bfl©").ToFrozenSet();
    private static readonly SearchValues<string> Within =
        SearchValues.Create([.. WordTable.Lines("Sentences/credits-within.txt")], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Follows = [.. WordTable.Words("Sentences/credit-follows.txt")];

    /// <summary>Ranges that are credits, in order, none overlapping: whole sentences, what stands in brackets, and datelines that open
    /// sentences.</summary>
    public static IReadOnlyList<TextRange> Find(string text, IReadOnlyList<TextRange> sentences)
    {
        var found = new List<TextRange>();
        foreach (var sentence in sentences)
        {
            if (IsCredit(text.AsSpan(sentence.Start, sentence.Length)))
            {
                found.Add(sentence);
                continue;
            }

            if (Dateline(text, sentence) is { } dateline)
                found.Add(dateline);
            found.AddRange(Brackets(text, sentence));
        }

        return found;
    }

    /// <summary>Whether a sentence, or what stands in brackets, is nothing but a credit or a call.</summary>
    public static bool IsCredit(ReadOnlySpan<char> sentence)
    {
        var bare = sentence.TrimStart("([*_—–-•►▶ \t").TrimEnd();
        if (bare.ContainsAny(Within) || (bare.Contains(Reported, StringComparison.Ordinal) && ReportedFrom().IsMatch(bare)))
            return Words(bare) <= LongestCredit;
        // Most sentences begin like no credit and need not be folded.
        if (bare.Length == 0 || !Initials.Contains(char.ToLowerInvariant(bare[0])))
            return false;
        var opening = Folding.Fold(bare[..Math.Min(bare.Length, LongestOpening)]);
        if (opening.Length == 0)
            return false;
        if (Array.Exists(Openings, credit => opening.StartsWith(credit, StringComparison.Ordinal) && EndsWord(opening, credit.Length)))
            return Words(bare) <= LongestCredit;
        return IsByline(bare, opening) || IsCall(bare, opening);
    }

    private static bool EndsWord(string text, int at) => at >= text.Length || !char.IsLetter(text[at]) || !char.IsLetter(text[at - 1]);

    private static bool IsCall(ReadOnlySpan<char> bare, string opening)
    {
        if (!opening.StartsWith("follow ", StringComparison.Ordinal) && !opening.StartsWith("like ", StringComparison.Ordinal))
            return false;
        foreach (var word in Follows)
        {
            if (bare.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // "By Ada Lind", "BY ADA LIND, STAFF WRITER": hardly a word in it is written small.
    private static bool IsByline(ReadOnlySpan<char> bare, string opening)
    {
        if (!opening.StartsWith("by ", StringComparison.Ordinal) || bare.Length < 6 || !char.IsUpper(bare[3]) || bare.ContainsAny("“\"?!"))
            return false;
        var (words, small) = (0, 0);
        foreach (var part in bare.Split(' '))
        {
            var word = bare[part];
            if (word.Length == 0)
                continue;
            words++;
            small += char.IsLower(word[0]) && word is not ("and" or "for" or "of" or "de" or "van" or "von" or "in") ? 1 : 0;
        }

        return words is > 2 and <= LongestByline && small == 0;
    }

    /// <summary>Where a sentence begins behind its dateline, "LONDON, May 3 (Reuters) —"; its start where it has none, or nothing behind
    /// it.</summary>
    public static int AfterDateline(string text, TextRange sentence)
    {
        if (Dateline(text, sentence) is not { } dateline)
            return sentence.Start;
        var start = dateline.End;
        while (start < sentence.End && (char.IsWhiteSpace(text[start]) || text[start] is '—' or '–' or '-'))
            start++;
        return start < sentence.End ? start : sentence.Start;
    }

    // "SELMA, N.C. (AP) —", "LONDON, May 3 (Reuters) -"
    private static TextRange? Dateline(string text, TextRange sentence)
    {
        var start = text.AsSpan(sentence.Start, Math.Min(sentence.Length, LongestDateline));
        var letters = 0;
        while (letters < start.Length && char.IsLetter(start[letters]))
        {
            if (!char.IsUpper(start[letters]))
                return null;
            letters++;
        }

        if (letters < 3)
            return null;
        var dash = start.IndexOfAny('—', '–');
        if (dash < 0)
            dash = start.IndexOf(" - ", StringComparison.Ordinal) is >= 0 and var spaced ? spaced + 1
                : start.IndexOf(" -- ", StringComparison.Ordinal);
        return dash > 0 && !start[..dash].ContainsAny("“\";:") && !HasPlainWord(start[..dash]) ? new(sentence.Start, dash) : null;
    }

    // "FDA inspectors — two of them — left": of what is written small a dateline has "of", "and" or "de" alone.
    private static bool HasPlainWord(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny(" -()"))
        {
            if (words[range] is { Length: > LongestParticle } word && char.IsLower(word[0]))
                return true;
        }

        return false;
    }

    // "(Photo: Ada Lind/AP)"
    private static IEnumerable<TextRange> Brackets(string text, TextRange sentence)
    {
        for (var at = text.IndexOf('(', sentence.Start, sentence.Length); at >= 0; at = text.IndexOf('(', at + 1, sentence.End - at - 1))
        {
            var close = text.IndexOf(')', at, Math.Min(LongestBracket, sentence.End - at));
            if (close > at + 1 && IsCredit(text.AsSpan(at + 1, close - at - 1)))
                yield return TextRange.Between(at, close + 1);
        }
    }

    // "Collins reported from Hartford, Connecticut." and not "Fire was reported from the port." or "CNN reported from Oslo that it rained."
    [GeneratedRegex(@"^\p{Lu}[\p{L}.’'-]*(?:,?\s(?:and\s)?\p{Lu}[\p{L}.’'-]*){0,9}\sreported\sfrom"
        + @"(?:,?\s(?:and\s|from\s|in\s)?\p{Lu}[\p{L}.’'-]*){1,9}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ReportedFrom();

    private static int Words(ReadOnlySpan<char> text) => text.Count(' ') + 1;
}
