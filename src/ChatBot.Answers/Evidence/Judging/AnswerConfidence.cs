using ChatBot.Retrieval.Learned;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Estimates how likely it is that the articles hold an answer, by trees learnt from questions that have one and questions that
/// have none.</summary>
public sealed class AnswerConfidence
{
    private readonly BoostedTrees trees;

    /// <exception cref="ArgumentException">The trees were learnt with other features.</exception>
    public AnswerConfidence(BoostedTrees trees)
    {
        if (!trees.Features.SequenceEqual(ConfidenceFeatures.Names))
            throw new ArgumentException("The trees were learnt with other features than the product has; run 'learn-answers' again.",
                nameof(trees));
        this.trees = trees;
    }

    /// <summary>0 to 1; 0 where there is no sentence.</summary>
    /// <param name="sentences">Best first.</param>
    public double Of(IReadOnlyList<JudgedSentence> sentences) =>
        sentences.Count == 0 ? 0
        : trees.Probability(ConfidenceFeatures.Row([.. sentences.Select(sentence => (sentence.Row, sentence.Score, sentence.Share))]));
}
