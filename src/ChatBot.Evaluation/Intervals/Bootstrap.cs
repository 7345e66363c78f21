using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Intervals;

/// <summary>
/// Confidence intervals by the percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): the
/// questions are drawn again with replacement, and the middle 95 % of what the draws measure is the interval. The draws are the same in
/// every run. Questions count as independent; turns of one conversation are not quite, so that their intervals are a little too narrow.
/// </summary>
public static class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 20240229;

    /// <param name="scores">One score of each question, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no scores.</exception>
    public static Interval OfMean(IReadOnlyList<double> scores) => Of(scores, Mean)!.Value;

    /// <summary>The interval of any figure of a number of questions.</summary>
    /// <param name="items">What is drawn, one of each question, at least one.</param>
    /// <param name="figure">The figure of a draw, null where the draw cannot measure it; the draw is one list, filled anew each
    /// time.</param>
    /// <returns>Null where no draw measures it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no items.</exception>
    public static Interval? Of<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double?> figure)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count, nameof(items));
        var random = new Random(Seed);
        var drawn = new T[items.Count];
        var figures = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = items[random.Next(drawn.Length)];
            if (figure(drawn) is { } measured)
                figures.Add(measured);
        }

        figures.Sort();
        return figures.Count == 0 ? null : new(NearestRank.Of(0.025, figures), NearestRank.Of(0.975, figures));
    }

    private static double? Mean(IReadOnlyList<double> scores)
    {
        var sum = 0.0;
        for (var i = 0; i < scores.Count; i++)
            sum += scores[i];
        return sum / scores.Count;
    }
}
