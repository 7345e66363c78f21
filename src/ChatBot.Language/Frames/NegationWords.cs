using System.Collections.Frozen;

namespace ChatBot.Language.Frames;

/// <summary>The words that say no, from negations.tsv.</summary>
public static class NegationWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = WordTable.Lines("Frames/negations.tsv")
        .Select(line => line.Split('\t'))
        .GroupBy(fields => fields[0], fields => fields[1].Split(' '), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Whether a folded word says no by itself, or is a verb with "not": "never", "didnt".</summary>
    public static bool IsNo(string word) => Words["word"].Contains(word) || IsContraction(word);

    /// <summary>Whether a folded word is a verb with "not": "didnt".</summary>
    public static bool IsContraction(string word) => Words["contraction"].Contains(word);

    /// <summary>The folded verbs with "not": "didnt".</summary>
    public static IEnumerable<string> Contractions => Words["contraction"];

    /// <summary>Whether a folded word is a verb that says no: "failed", "refused".</summary>
    public static bool IsVerb(string word) => Words["verb"].Contains(word);

    /// <summary>Whether a word behind "not" or "no" takes the no away: "not only", "no fewer".</summary>
    internal static bool TakesBack(string no, string next) => no switch
    {
        "not" => Words["notMore"].Contains(next),
        "no" => Words["noMore"].Contains(next),
        "without" => next == "doubt",
        _ => false,
    };
}
