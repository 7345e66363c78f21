namespace ChatBot.Lab.Evaluation;

/// <summary>How well scores part what has an answer from what has none.</summary>
internal static class Rates
{
    /// <summary>Probability that one with an answer scores above one without (ties count half).</summary>
    public static double Auroc(IReadOnlyList<double> with, IReadOnlyList<double> without)
    {
        var sorted = without.Order().ToArray();
        var sum = 0.0;
        foreach (var score in with)
        {
            var (below, notAbove) = (Below(sorted, score, isSameCounted: false), Below(sorted, score, isSameCounted: true));
            sum += (below + notAbove) / 2.0;
        }
        return sum / with.Count / without.Count;
    }

    /// <summary>Share of those without an answer that are refused when the given share of those with one is.</summary>
    public static double Refused(IReadOnlyList<double> with, IReadOnlyList<double> without, double overRefusal)
    {
        var threshold = with.Order().ElementAt((int)(with.Count * overRefusal));
        return without.Count(score => score < threshold) / (double)without.Count;
    }

    private static int Below(double[] sorted, double score, bool isSameCounted)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < score || isSameCounted && sorted[middle] == score) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
