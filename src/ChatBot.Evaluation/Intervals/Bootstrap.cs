using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Intervals;

/// <summary>
/// Confidence intervals of means by the percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): the
/// questions are drawn again with replacement, and the middle 95 % of the means of the draws is the interval. The draws are the same in
/// every run. Questions count as independent; turns of one conversation are not quite, so that their intervals are a little too narrow.
/// </summary>
public static class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 20240229;

    /// <param name="scores">One score of each question, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no scores.</exception>
    public static Interval OfMean(IReadOnlyList<double> scores)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scores.Count, nameof(scores));
        var random = new Random(Seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var i = 0; i < scores.Count; i++)
                sum += scores[random.Next(scores.Count)];
            means[draw] = sum / scores.Count;
        }

        Array.Sort(means);
        return new(NearestRank.Of(0.025, means), NearestRank.Of(0.975, means));
    }
}
