using System.Collections.Frozen;
using ChatBot.Language.Words;

namespace ChatBot.Language.Speech;

/// <summary>
/// The verbs and nouns of speech, by force, and the words by which a statement shows its force without naming it:
/// who says that Ukraine "should" withdraw demands it.
/// </summary>
public static class SpeechActs
{
    private static readonly (SpeechForce Force, string[] Words, string[] Cues)[] Table = [.. WordTable.Lines("Speech/speech-acts.tsv")
        .Select(line => line.Split('\t'))
        .Select(row => (Enum.Parse<SpeechForce>(row[0]), row[1].Split(' '), row[2] == "-" ? [] : row[2].Split(' ')))];

    private static readonly FrozenDictionary<string, SpeechForce> Forces = Table
        .SelectMany(row => row.Words.Select(word => (Term: TextAnalyzer.TermOf(word), row.Force)))
        .Reverse()
        .DistinctBy(pair => pair.Term)
        .ToFrozenDictionary(pair => pair.Term, pair => pair.Force, StringComparer.Ordinal);

    private static readonly FrozenDictionary<SpeechForce, FrozenSet<string>> CueWords = Table
        .ToFrozenDictionary(row => row.Force, row => row.Cues.SelectMany(Forms).ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenSet<string> Sayings = Table
        .SelectMany(row => row.Words).Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> BaseForms = Table
        .SelectMany(row => row.Words)
        .DistinctBy(TextAnalyzer.TermOf)
        .ToFrozenDictionary(TextAnalyzer.TermOf, StringComparer.Ordinal);

    /// <summary>The form of a verb of speech that follows "did", such as "praise" for the term of "praised"; null for other
    /// terms.</summary>
    public static string? BaseOf(string term) => BaseForms.GetValueOrDefault(term);

    /// <summary>The force of a verb or noun of speech by its term, or null where it is none.</summary>
    public static SpeechForce? ForceOf(string term) => Forces.TryGetValue(term, out var force) ? force : null;

    /// <summary>Whether a term names an act of speech, whatever its force.</summary>
    public static bool IsSaying(string term) => Sayings.Contains(term);

    /// <summary>Whether a word of a statement shows the force.</summary>
    public static bool Shows(SpeechForce force, TextToken token) =>
        force == SpeechForce.Say ? IsSaying(token.Term) : CueWords[force].Contains(token.Term) || CueWords[force].Contains(token.Word);

    // Modal verbs are function words whose stem says nothing, so they are kept as written beside their term.
    private static IEnumerable<string> Forms(string word) => [word, TextAnalyzer.TermOf(word)];
}
