using ChatBot.Answers.Evidence.Judging;

namespace ChatBot.Answers.Evidence;

/// <summary>A sentence picked for the answer, with those of other places that say the same.</summary>
public sealed record SelectedSentence(CandidateSentence Best, IReadOnlyList<CandidateSentence> Alike);

/// <summary>What was picked for one asked question.</summary>
/// <param name="Sentences">Best first; empty where nothing answers.</param>
/// <param name="Nearest">The sentence that comes nearest to an answer where there is none; null where nothing is near.</param>
/// <param name="Judged">All sentences that were weighed, best first.</param>
/// <param name="Confidence">Estimated probability that the articles hold an answer, 0 to 1.</param>
public sealed record Selection(
    IReadOnlyList<SelectedSentence> Sentences, CandidateSentence? Nearest, IReadOnlyList<JudgedSentence> Judged, double Confidence)
{
    public static Selection Nothing { get; } = new([], null, [], 0);
}
