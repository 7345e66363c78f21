namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// Normalised discounted cumulative gain with binary gains and the discount 1 / log2(rank + 1); the ideal ranking has
/// min(relevant, k) relevant items in front (Järvelin and Kekäläinen 2002, in the form that TREC's and BEIR's tools use).
/// </summary>
public static class Ndcg
{
    /// <inheritdoc cref="Recall.At"/>
    public static double? At(int k, IReadOnlyList<string> ranked, IReadOnlyCollection<string> relevant)
    {
        if (relevant.Count == 0)
            return null;

        var gain = ranked.Take(k).Select((id, index) => relevant.Contains(id) ? Discount(index) : 0).Sum();
        var ideal = Enumerable.Range(0, Math.Min(relevant.Count, k)).Sum(Discount);
        return gain / ideal;
    }

    private static double Discount(int index) => 1 / Math.Log2(index + 2);
}
