namespace ChatBot.Evaluation.Metrics;

/// <summary>Percentile by nearest rank: the smallest value that at least the given share of all values does not exceed.</summary>
public static class NearestRank
{
    /// <param name="share">Above 0 and at most 1; 0.95 for the 95th percentile.</param>
    /// <param name="sorted">Values in ascending order, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No values, or a share outside of its range.</exception>
    public static double Of(double share, IReadOnlyList<double> sorted)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count, nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);

        // 0.95 * 20 is 19.000000000000004 in binary; without rounding that would be rank 20.
        var rank = (int)Math.Ceiling(Math.Round(share * sorted.Count, 9));
        return sorted[rank - 1];
    }
}
