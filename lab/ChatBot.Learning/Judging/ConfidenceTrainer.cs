using ChatBot.Answers.Evidence.Judging;
using ChatBot.Learning.Trees;
using ChatBot.Retrieval.Learned;

namespace ChatBot.Learning.Judging;

/// <summary>Learns whether the articles hold an answer, from questions that have one and questions that have none.</summary>
public static class ConfidenceTrainer
{
    /// <summary>Trees learnt from all examples.</summary>
    /// <param name="examples">Examples.</param>
    /// <param name="scores">Scores of their rows by a judge that did not learn from them.</param>
    /// <param name="options">How.</param>
    public static BoostedTrees Train(IReadOnlyList<JudgedExample> examples, IReadOnlyList<double[]> scores, ConfidenceOptions options) =>
        TreeTrainer.Estimate(ConfidenceFeatures.Names,
            [.. Select(examples, options).Select(i => Row(examples[i], scores[i])).OfType<TrainingRow>()], options.Trees);

    /// <summary>The estimate for each example by trees that were learnt without what <paramref name="part"/> puts together with it; 0 where
    /// no sentence may answer.</summary>
    /// <param name="examples">Examples.</param>
    /// <param name="scores">Scores of their rows by a judge that did not learn from them.</param>
    /// <param name="part">What is left out together: a fold, or a set.</param>
    /// <param name="options">How.</param>
    public static IReadOnlyList<double> CrossValidate(
        IReadOnlyList<JudgedExample> examples, IReadOnlyList<double[]> scores, Func<JudgedExample, string> part, ConfidenceOptions options)
    {
        var estimates = new double[examples.Count];
        foreach (var left in examples.Select(part).Distinct().ToList())
        {
            var kept = Enumerable.Range(0, examples.Count).Where(i => part(examples[i]) != left).ToList();
            var trees = Train([.. kept.Select(i => examples[i])], [.. kept.Select(i => scores[i])], options);
            for (var i = 0; i < examples.Count; i++)
            {
                if (part(examples[i]) == left && Row(examples[i], scores[i]) is { } row)
                    estimates[i] = trees.Probability(row.Features);
            }
        }

        return estimates;
    }

    private static IEnumerable<int> Select(IReadOnlyList<JudgedExample> examples, ConfidenceOptions options) =>
        Enumerable.Range(0, examples.Count)
        .Where(i => !options.LeftOut.Contains(examples[i].Type))
        .GroupBy(i => (examples[i].Family, examples[i].Kind))
        .SelectMany(kind => Draw([.. kind], kind.Key.Family, kind.Key.Kind, options));

    private static IEnumerable<int> Draw(List<int> all, string family, ExampleKind kind, ConfidenceOptions options)
    {
        var isAdversarial = options.MostAdversarial.TryGetValue(family, out var fewer) && kind == ExampleKind.Unanswerable;
        var most = Math.Min(all.Count, isAdversarial ? fewer : options.Most[kind]);
        var times = kind == ExampleKind.Unanswerable && !isAdversarial ? options.UnanswerableWeight : 1;
        // Evenly over all sets of the family.
        return Enumerable.Range(0, most).SelectMany(n => Enumerable.Repeat(all[(int)((long)n * all.Count / most)], times));
    }

    // What the articles answer they answer, whether or not its sentence came first.
    private static TrainingRow? Row(JudgedExample example, double[] scores)
    {
        var best = scores.Length == 0 ? 0 : scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - best));
        var allowed = Enumerable.Range(0, scores.Length).Where(i => example.MayAnswer[i]).OrderByDescending(i => scores[i]).ToList();
        if (allowed.Count == 0)
            return null;
        var isRight = example.IsAnswerable && (!example.IsLabelled || allowed.Exists(i => example.Labels[i] > 0));
        var row = ConfidenceFeatures.Row([.. allowed.Select(i => (example.Rows[i], scores[i], Math.Exp(scores[i] - best) / sum))]);
        return new(row, isRight ? 1 : 0, 0);
    }
}
