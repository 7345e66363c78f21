using ChatBot.Retrieval.Learned;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Puts the sentences in the order in which they answer a question, by trees learnt from question sets (docs/quality.md; made by
/// <c>learn-answers</c>).</summary>
public sealed class SentenceJudge
{
    private readonly BoostedTrees trees;

    /// <exception cref="ArgumentException">The trees were learnt with other features.</exception>
    public SentenceJudge(BoostedTrees trees)
    {
        if (!trees.Features.SequenceEqual(SentenceFeatures.Names))
            throw new ArgumentException("The trees were learnt with other features than the product has; run 'learn-answers' again.",
                nameof(trees));
        this.trees = trees;
    }

    /// <summary>Best first; of equals, the one found first.</summary>
    public IReadOnlyList<JudgedSentence> Judge(IReadOnlyList<SentenceView> views)
    {
        if (views.Count == 0)
            return [];
        var rows = SentenceFeatures.Rows(views);
        var scores = rows.Select(row => trees.Score(row)).ToList();
        var best = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - best));
        return [.. views.Select((view, i) => new JudgedSentence(view, rows[i], scores[i], Math.Exp(scores[i] - best) / sum))
            .OrderByDescending(sentence => sentence.Score)];
    }

    /// <summary>What each feature adds to a sentence's score, strongest first.</summary>
    public IReadOnlyList<FeatureShare> Explain(JudgedSentence sentence) =>
        [.. trees.Shares(sentence.Row).Select((share, i) => new FeatureShare(trees.Features[i], sentence.Row[i], share))
            .OrderByDescending(feature => Math.Abs(feature.Share))];
}
