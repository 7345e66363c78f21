namespace ChatBot.Answers.Evidence;

/// <summary>A sentence picked for the answer, with those of other places that say the same.</summary>
public sealed record SelectedSentence(CandidateSentence Best, IReadOnlyList<CandidateSentence> Alike);

/// <summary>What was picked for one asked question.</summary>
/// <param name="Sentences">Best first; empty where nothing answers.</param>
/// <param name="Nearest">The sentence that comes nearest to an answer where there is none; null where nothing is near.</param>
public sealed record Selection(IReadOnlyList<SelectedSentence> Sentences, CandidateSentence? Nearest)
{
    public static Selection Nothing { get; } = new([], null);
}
