using System.Collections.Frozen;
using ChatBot.Answers.Evidence;
using ChatBot.Language;

namespace ChatBot.Answers.Framing;

/// <summary>Words that tell whether a state lasts (state-words.tsv).</summary>
internal static class StateWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds =
        WordTable.Kinds(typeof(StateWords).Assembly, "Framing/state-words.tsv");

    private static readonly string[][] Past = [.. Of("past").Select(words => words.Split('-'))];

    /// <summary>The folded words of one kind.</summary>
    public static FrozenSet<string> Of(string kind) => Kinds[kind];

    /// <summary>Whether a sentence tells how things still stand.</summary>
    public static bool Lasts(CandidateSentence sentence) => sentence.Tokens.Any(token => Of("lasting").Contains(token.Word));

    /// <summary>Whether a sentence says that it tells of a state that is over: "at its height".</summary>
    public static bool IsOver(CandidateSentence sentence) => Enumerable.Range(0, sentence.Tokens.Count)
        .Any(at => Past.Any(words => at + words.Length <= sentence.Tokens.Count
            && words.Select((word, place) => sentence.Tokens[at + place].Word == word).All(same => same)));
}
