using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Negations;

/// <summary>Words that say the opposite of one another.</summary>
internal static class Antonyms
{
    private static readonly string[] Prefixes = ["un", "in", "im", "dis", "il", "ir", "non"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> Opposites = WordTable
        .Lines(typeof(Antonyms).Assembly, "Verification/Support/Negations/antonyms.tsv")
        .Select(line => line.Split('	'))
        .SelectMany(sides => sides[1].Split(' ').Select(other => (One: KeyOf(sides[0]), Other: KeyOf(other))))
        .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
        .GroupBy(pair => pair.One, pair => pair.Other, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>What a word is looked up by: function words as they are, others by their stem.</summary>
    public static string KeyOf(string word) => FunctionWords.Contains(word) ? word : TextAnalyzer.TermOf(word);

    /// <summary>Keys of the words that say the opposite.</summary>
    public static IReadOnlySet<string> Of(string key) => Opposites.GetValueOrDefault(key, FrozenSet<string>.Empty);

    /// <summary>Whether two folded words say the opposite of one another.</summary>
    public static bool AreOpposite(string one, string other) => Of(KeyOf(one)).Contains(KeyOf(other)) || AreTurned(one, other);

    /// <summary>Whether one is the other with a prefix that turns it round: "unsafe", "illegal".</summary>
    public static bool AreTurned(string one, string other)
    {
        var (longer, shorter) = one.Length > other.Length ? (one, other) : (other, one);
        return shorter.Length >= 4 && longer.EndsWith(shorter, StringComparison.Ordinal) && Prefixes.Contains(longer[..^shorter.Length]);
    }
}
