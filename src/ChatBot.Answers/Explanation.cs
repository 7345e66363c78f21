namespace ChatBot.Answers;

/// <summary>Why an answer quotes what it quotes, or why nothing was quoted. Made only where a question asks for it.</summary>
/// <param name="Considered">The sentences that came nearest for each thing that was asked, best first.</param>
/// <param name="Confidence">Estimated probability that the articles hold an answer, 0 to 1.</param>
/// <param name="ConfidenceNeeded">Below this the question is refused.</param>
public sealed record Explanation(IReadOnlyList<ConsideredSentence> Considered, double Confidence, double ConfidenceNeeded);

/// <summary>A sentence that was weighed.</summary>
/// <param name="ArticleId">Its article.</param>
/// <param name="Text">The sentence, verbatim.</param>
/// <param name="Probability">Estimated probability that it answers, 0 to 1.</param>
/// <param name="IsPicked">Whether the answer quotes it.</param>
/// <param name="Why">What spoke for it most, strongest first, and against it (negative).</param>
public sealed record ConsideredSentence(string ArticleId, string Text, double Probability, bool IsPicked, IReadOnlyList<FeatureShare> Why);

/// <summary>What one feature adds to a score, in log-odds.</summary>
/// <param name="Feature">Name of the feature, such as "words met inside".</param>
/// <param name="Value">The feature's value for the sentence.</param>
/// <param name="Share">What it adds, negative where it speaks against.</param>
public sealed record FeatureShare(string Feature, double Value, double Share);
