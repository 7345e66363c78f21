using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Language.Numbers.Reading;

/// <summary>The words of number-words.tsv and contexts.tsv.</summary>
internal static class NumberTable
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, double>> Words =
        WordTable.Lines("Numbers/Reading/number-words.tsv")
        .Select(line => line.Split('\t'))
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(kind => kind.Key, kind => Values(kind), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Contexts = WordTable.Lines("Numbers/Reading/contexts.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static FrozenDictionary<string, double> Cardinals { get; } = Words["cardinal"];

    public static FrozenDictionary<string, double> Ordinals { get; } = Words["ordinal"];

    /// <summary>What multiplies the number before it: "hundred", "million", "dozen".</summary>
    public static FrozenDictionary<string, double> Scales { get; } = Words["scale"];

    /// <summary>Scales right behind digits: "bn", "k".</summary>
    public static FrozenDictionary<string, double> Suffixes { get; } = Words["suffix"];

    public static FrozenDictionary<string, double> Vague { get; } = Words["vague"];

    /// <summary>How many of a part make the whole.</summary>
    public static FrozenDictionary<string, double> Fractions { get; } = Words["fraction"];

    public static FrozenDictionary<string, double> Noughts { get; } = Words["nought"];

    /// <summary>"Twice".</summary>
    public static FrozenDictionary<string, double> Times { get; } = Words["times"];

    /// <summary>"Several", which leaves open how many hundreds.</summary>
    public static FrozenDictionary<string, double> Open { get; } = Words["open"];

    /// <summary>Whether a folded word is a number or part of one.</summary>
    public static bool IsNumeric(string word) =>
        char.IsAsciiDigit(word[0]) || Cardinals.ContainsKey(word) || Scales.ContainsKey(word) || Vague.ContainsKey(word)
        || Ordinals.ContainsKey(word);

    /// <summary>Whether a folded word may tell how many.</summary>
    public static bool MayTellHowMany(string word) =>
        word.Any(char.IsAsciiDigit) || Cardinals.ContainsKey(word) || Scales.ContainsKey(word) || Vague.ContainsKey(word)
        || Fractions.ContainsKey(word) || Times.ContainsKey(word) || Tells("loosely", word);

    /// <summary>Whether a word stands in a line of contexts.tsv.</summary>
    public static bool Tells(string context, string word) => word.Length > 0 && Contexts[context].Contains(word);

    private static FrozenDictionary<string, double> Values(IEnumerable<string[]> rows) => rows
        .SelectMany(row => row[2].Split(' ').Select(word => (Word: word, Value: double.Parse(row[1], CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
}
