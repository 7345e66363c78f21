namespace ChatBot.Retrieval.Learned;

/// <summary>
/// A sum of small regression trees, learnt by gradient boosting (Friedman 2001): what scores a row of features. Made by the verb
/// <c>learn-answers</c>; scoring needs nothing but the file.
/// </summary>
/// <param name="Features">Names of the features, in the order of a row.</param>
/// <param name="Bias">Score of a row before any tree speaks.</param>
/// <param name="Trees">The trees; their values add up.</param>
public sealed record BoostedTrees(IReadOnlyList<string> Features, double Bias, IReadOnlyList<RegressionTree> Trees)
{
    /// <summary>The score of a row, in log-odds.</summary>
    /// <exception cref="ArgumentException">The row has not one value per feature.</exception>
    public double Score(ReadOnlySpan<float> row)
    {
        Check(row);
        var score = Bias;
        foreach (var tree in Trees)
            score += tree.Value(row);
        return score;
    }

    /// <summary>The score as a probability, 0 to 1, for trees that were learnt to estimate one.</summary>
    /// <exception cref="ArgumentException">The row has not one value per feature.</exception>
    public double Probability(ReadOnlySpan<float> row) => 1 / (1 + Math.Exp(-Score(row)));

    /// <summary>What each feature adds to the score of a row: one number per feature.</summary>
    public double[] Shares(ReadOnlySpan<float> row)
    {
        Check(row);
        var shares = new double[Features.Count];
        foreach (var tree in Trees)
            tree.AddShares(row, shares);
        return shares;
    }

    private void Check(ReadOnlySpan<float> row)
    {
        if (row.Length != Features.Count)
            throw new ArgumentException($"The row has {row.Length} values; the trees were learnt with {Features.Count} features.",
                nameof(row));
    }
}
