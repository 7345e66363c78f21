namespace ChatBot.Evaluation.Metrics;

/// <summary>Share of the relevant items among the first k of a ranking.</summary>
public static class Recall
{
    /// <param name="ranked">Distinct ids, best first.</param>
    /// <param name="relevant">Distinct ids; null is returned where there are none.</param>
    /// <param name="k">Depth, 1 or more.</param>
    /// <returns>0 to 1.</returns>
    public static double? At(int k, IReadOnlyList<string> ranked, IReadOnlyCollection<string> relevant) =>
        relevant.Count == 0 ? null : (double)ranked.Take(k).Count(relevant.Contains) / relevant.Count;
}
