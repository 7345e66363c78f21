using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Language.Orders;

/// <summary>Where an imperative may stand in a sentence: at its beginning, behind a label such as "note to ai:", behind "please" or "you
/// must", behind a stop.</summary>
internal static partial class ImperativeStarts
{
    private const int MostSkipped = 10;

    private static readonly FrozenSet<string> Labels = WordTable.Words("Orders/order-labels.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs = WordTable.Words("Orders/order-adverbs.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Offsets in a sentence in plain letters; some of them more than once.</summary>
    public static IEnumerable<int> In(string plain) =>
        Skip(plain, 0, Labels).Concat(Openers().Matches(plain).SelectMany(opener => Skip(plain, opener.Index + opener.Length, null)));

    // The place itself, and behind each of the words that may stand before an imperative there.
    private static IEnumerable<int> Skip(string plain, int start, FrozenSet<string>? labels)
    {
        for (var skipped = 0; skipped <= MostSkipped; skipped++)
        {
            while (start < plain.Length && !char.IsLetterOrDigit(plain[start]))
                start++;
            var end = start;
            while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
                end++;
            if (end == start)
                yield break;
            yield return start;
            var word = plain[start..end];
            if (!Adverbs.Contains(word) && labels?.Contains(word) != true && !(labels is not null && char.IsAsciiDigit(word[0])))
                yield break;
            start = end;
        }
    }

    [GeneratedRegex(
        @"[.!?;>\]=#]\s+|-\s+|\bplease\b|,\s*then\b|\b(?:you|ais?|assistant|chat-?bot|bot|model)\s+(?:must|should|shall|will|have\s+to|"
        + @"need\s+to|are\s+(?:now\s+)?to|may)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Openers();
}
