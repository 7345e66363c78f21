using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Agreement;

/// <summary>What news counts, and the kinds of events it counts at, by the words that tell them.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Counted = Read("counted");

    private static readonly FrozenDictionary<string, string> Events = Read("events");

    private static readonly FrozenSet<string> People =
        WordTable.Words(typeof(Measures).Assembly, "Agreement/people.txt").Select(TextAnalyzer.TermOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a term counts, or null.</summary>
    public static string? Of(string term) => Counted.GetValueOrDefault(term);

    public static IEnumerable<string> EventsIn(IEnumerable<string> terms) =>
        terms.Select(term => Events.GetValueOrDefault(term)).OfType<string>().Distinct();

    /// <summary>Whether a term means people, whoever they are.</summary>
    public static bool IsPeople(string term) => People.Contains(term);

    public static bool IsSaying(TextToken token) => SpeechActs.ForceOf(token.Term) == SpeechForce.Say;

    private static FrozenDictionary<string, string> Read(string table) => WordTable
        .Lines(typeof(Measures).Assembly, $"Agreement/{table}.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(row => row[1].Split(' ').Select(word => (Term: TextAnalyzer.TermOf(word), Kind: row[0])))
        .DistinctBy(pair => pair.Term)
        .ToFrozenDictionary(pair => pair.Term, pair => pair.Kind, StringComparer.Ordinal);
}
