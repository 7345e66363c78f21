using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Learning.Trials.Corruptions.Frames;

/// <summary>The past of English verbs: what somebody was to do, as done.</summary>
internal static class Verbs
{
    private static readonly FrozenDictionary<string, string> Irregular = WordTable
        .Lines(typeof(Verbs).Assembly, "Trials/Corruptions/Frames/verbs.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> IrregularGerunds = Irregular
        .ToFrozenDictionary(pair => GerundOf(pair.Key, pair.Value), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>"build" → "built", "carry" → "carried", "plan" → "planned".</summary>
    public static string PastOf(string verb) =>
        Irregular.TryGetValue(verb, out var past) ? past
        : verb.EndsWith('e') ? verb + "d"
        : EndsInSoftY(verb) ? verb[..^1] + "ied"
        : IsDoubled(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    /// <summary>"taking" → "took", "killing" → "killed", "being" → "was". Null for what is no gerund, such as "nothing".</summary>
    public static string? PastOfGerund(string gerund)
    {
        if (!gerund.EndsWith("ing", StringComparison.Ordinal) || gerund.Length < 5 || gerund.EndsWith("thing", StringComparison.Ordinal)
            || gerund is "during" or "wrongdoing" or "funding")
            return null;
        var stem = gerund[..^3];
        return IrregularGerunds.TryGetValue(gerund, out var past) ? past : EndsInSoftY(stem) ? stem[..^1] + "ied" : stem + "ed";
    }

    private static string GerundOf(string verb, string past) =>
        past.Length > verb.Length + 2 && past.StartsWith(verb + verb[^1], StringComparison.Ordinal) ? verb + verb[^1] + "ing"
        : verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
        : verb.EndsWith('e') && verb.Length > 2 && verb[^2] is not ('e' or 'o') ? verb[..^1] + "ing"
        : IsDoubled(verb) || verb is "begin" or "forget" or "forbid" or "undercut" or "quit" ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static bool EndsInSoftY(string verb) => verb.Length > 2 && verb.EndsWith('y') && !IsVowel(verb[^2]);

    // One syllable that closes on a single consonant after a single vowel.
    private static bool IsDoubled(string verb) =>
        verb.Length > 2 && verb.Count(IsVowel) == 1 && IsVowel(verb[^2]) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
