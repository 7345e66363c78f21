using ChatBot.Evaluation.Verification.Corruptions;

namespace ChatBot.Evaluation.Verification.Rephrasings;

/// <summary>Says gold sentences in other words as a fluent model would, of each kind once where the sentence can be said so.</summary>
internal static class Rephraser
{
    /// <summary>The kinds in the order of the report, each with what makes it; null where a sentence cannot be said so.</summary>
    public static IReadOnlyList<(string Kind, Func<GoldSentence, string?> Make)> All { get; } =
    [
        ("attributionMoved", AttributionMoved.Of),
        ("clauseLeftOut", ClauseLeftOut.Of),
        ("pronounNamed", PronounNamed.Of),
        ("numberRewritten", NumberRewritten.Of),
        ("dateRewritten", DateRewritten.Of),
        ("passive", MadePassive.Of),
        ("merged", Merged.Of),
    ];

    public static Altered? Make(Func<GoldSentence, string?> make, GoldSentence gold) =>
        make(gold) is { } text && text != gold.Text ? new(text, Corruptor.Named(gold.Report, gold.Passage)) : null;

    /// <summary>A sentence's beginning as it stands in the middle of another: a name keeps its capital, and so does what may be one.</summary>
    public static string Lowered(string sentence)
    {
        var word = sentence[..(sentence.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : sentence.Length)];
        return ChatBot.Retrieval.Analysis.FunctionWords.Contains(word.ToLowerInvariant()) && word != "I" ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }

    public static string Raised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
