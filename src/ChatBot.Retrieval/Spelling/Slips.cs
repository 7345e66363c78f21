using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Spelling;

/// <summary>
/// What a mistyped word may have been: everything one slip away (Damerau, "A technique for computer detection and correction of spelling
/// errors", 1964: one letter wrong, missing, too many, or two swapped). The first letter is what typists get right; only swapping moves it.
/// </summary>
public static class Slips
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Shorter words are one slip away from too many others: bread from break and broad.</summary>
    public const int ShortestWord = 6;

    private const int ShortestFunctionWord = 4;

    /// <summary>Distinct strings one slip away from a folded word.</summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < word.Length; at++)
        {
            if (at + 1 < word.Length)
                found.Add(Swapped(word, at));
            if (at > 0)
                found.Add(word.Remove(at, 1));
            foreach (var letter in Letters)
            {
                if (at > 0)
                    found.Add(string.Concat(word.AsSpan(0, at), [letter], word.AsSpan(at + 1)));
                found.Add(word.Insert(at + 1, letter.ToString()));
            }
        }

        found.Remove(word);
        return found;
    }

    /// <summary>Whether one word is another with two neighbouring letters turned.</summary>
    public static bool IsTurned(string word, string other)
    {
        if (word.Length != other.Length || word == other)
            return false;
        var at = 0;
        while (word[at] == other[at])
            at++;
        return at + 1 < word.Length && Swapped(word, at) == other;
    }

    /// <summary>
    /// The function words that a word that no article has is a slip of, with two letters swapped or one doubled, such as "whcih" or
    /// "betweenn". Other slips are not taken for one: "moist" is not "most". Of short words those that questions begin with alone: "hwo" is
    /// who or how.
    /// </summary>
    public static IEnumerable<string> FunctionWordsOf(string word)
    {
        if (word.Length < ShortestFunctionWord - 1)
            yield break;
        for (var at = 0; at + 1 < word.Length; at++)
        {
            var meant = word[at] == word[at + 1] ? word.Remove(at, 1) : Swapped(word, at);
            if (FunctionWords.Contains(meant)
                && (word.Length >= ShortestFunctionWord || meant is "the" or "who" or "how" or "did" or "was"))
                yield return meant;
        }
    }

    /// <summary>Whether a word that no article has is one of <see cref="FunctionWordsOf"/>.</summary>
    public static bool IsFunctionWord(string word) => word.Length >= ShortestFunctionWord && FunctionWordsOf(word).Any();

    private static string Swapped(string word, int at) =>
        string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));
}
