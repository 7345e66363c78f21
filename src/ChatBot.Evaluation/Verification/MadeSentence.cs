using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Verification;

/// <summary>
/// A sentence that was made of one of a set's articles to try the verifier with: said in other words, made false, or left as it is beside
/// one that was.
/// </summary>
/// <param name="Group">What was done.</param>
/// <param name="Kind">How, in one word: "number".</param>
/// <param name="Of">The article's own sentence.</param>
/// <param name="Text">What the verifier is to judge.</param>
internal sealed record MadeSentence(TrialGroup Group, string Kind, Place Of, string Text)
{
    /// <summary>What is done to sentences by program; the others a set's questions give.</summary>
    public static IReadOnlyList<TrialGroup> Groups { get; } =
        [TrialGroup.Rephrased, TrialGroup.Corrupted, TrialGroup.Both, TrialGroup.Framed, TrialGroup.Reworded];

    /// <summary>The passage that it is said to stand in; null for the one that holds <see cref="Of"/>.</summary>
    public Place? Passage { get; init; }

    /// <summary>Another sentence that is cited for it too; null for none.</summary>
    public Place? Also { get; init; }
}
