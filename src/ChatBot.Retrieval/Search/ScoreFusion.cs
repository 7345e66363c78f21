namespace ChatBot.Retrieval.Search;

/// <summary>Makes the scores of different rankings comparable, so that they can be added with weights.</summary>
public static class ScoreFusion
{
    /// <summary>
    /// Standard scores: distance from the mean in standard deviations. All 0 where the scores do not differ.
    /// </summary>
    /// <remarks>
    /// Fusing standardised scores keeps how far ahead the best passage is, which ranks lose; with the embedded encoder equal-weight
    /// reciprocal rank fusion falls behind BM25 alone (docs/quality.md).
    /// </remarks>
    public static double[] Standardise(IReadOnlyList<double> scores)
    {
        if (scores.Count == 0)
            return [];
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        return [.. scores.Select(score => deviation < 1e-12 ? 0 : (score - mean) / deviation)];
    }
}
