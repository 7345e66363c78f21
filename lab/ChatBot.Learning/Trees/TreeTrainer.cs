using ChatBot.Retrieval.Learned;

namespace ChatBot.Learning.Trees;

/// <summary>
/// Learns <see cref="BoostedTrees"/> from rows. One thread, one seed, rows in the order given: the same rows give the same trees, bit for
/// bit.
/// </summary>
public static class TreeTrainer
{
    /// <summary>Trees whose scores put the right rows of each group first.</summary>
    public static BoostedTrees Rank(IReadOnlyList<string> features, IReadOnlyList<TrainingRow> rows, TreeTrainerOptions options) =>
        Train(features, rows, options, 0, Gradients.OfRanking);

    /// <summary>Trees whose score is the log-odds of the label being 1.</summary>
    public static BoostedTrees Estimate(IReadOnlyList<string> features, IReadOnlyList<TrainingRow> rows, TreeTrainerOptions options)
    {
        var share = Math.Clamp(rows.Average(row => row.Label), 1e-3, 1 - 1e-3);
        return Train(features, rows, options, Math.Log(share / (1 - share)), Gradients.OfProbability);
    }

    private static BoostedTrees Train(
        IReadOnlyList<string> features, IReadOnlyList<TrainingRow> rows, TreeTrainerOptions options, double bias,
        Func<IReadOnlyList<TrainingRow>, float[], Gradients> loss)
    {
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count);
        if (rows.FirstOrDefault(row => row.Features.Length != features.Count || !row.Features.All(float.IsFinite)) is not null)
            throw new ArgumentException("Every row needs one finite value per feature.", nameof(rows));

        var grower = new TreeGrower([.. Enumerable.Range(0, features.Count).Select(feature => new FeatureBins(rows, feature))], options);
        var scores = new float[rows.Count];
        Array.Fill(scores, (float)bias);
        var draw = new Random(options.Seed);
        var trees = new List<RegressionTree>();
        while (trees.Count < options.Trees)
        {
            var looked = Enumerable.Range(0, features.Count).Where(_ => draw.NextDouble() < options.FeatureShare).ToList();
            var tree = grower.Grow(loss(rows, scores), looked);
            trees.Add(tree);
            for (var i = 0; i < rows.Count; i++)
                scores[i] += (float)tree.Value(rows[i].Features);
        }

        return new(features, bias, trees);
    }
}
