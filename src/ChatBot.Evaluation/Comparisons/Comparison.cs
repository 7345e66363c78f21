using ChatBot.Evaluation.Intervals;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Comparisons;

/// <summary>
/// Compares two measurements of one set, question by question: the same questions were asked, so that the differences of their scores
/// tell far smaller changes from chance than the two means with their intervals could.
/// </summary>
public static class Comparison
{
    // Scores are written to four decimals; less than that is no difference.
    private const double Negligible = 0.00005;

    /// <summary>The figures that both measured, in the order of the JSON.</summary>
    public static IReadOnlyList<FigureChange> Of(EarlierReport before, EvaluationReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<FigureChange>();
        foreach (var measure in Measure.All)
        {
            var pairs = Pairs(before, after, measure);
            if (pairs.Count > 0)
                changes.Add(Change(measure, pairs));
        }

        return changes;
    }

    private static List<(double Before, double After)> Pairs(EarlierReport before, EvaluationReport after, Measure measure)
    {
        var pairs = new List<(double, double)>();
        foreach (var result in after.Results)
        {
            if (measure.Score(result.Scores) is { } now
                && before.Scores.TryGetValue(result.Question.Id, out var scores) && scores.TryGetValue(measure.Name, out var then))
                pairs.Add((then, now));
        }

        return pairs;
    }

    private static FigureChange Change(Measure measure, List<(double Before, double After)> pairs)
    {
        List<double> differences =
            [.. pairs.Select(pair => Math.Abs(pair.After - pair.Before) <= Negligible ? 0 : pair.After - pair.Before)];
        var interval = Bootstrap.OfMean(differences);
        var verdict = interval.Contains(0) ? Verdict.Same
            : measure.HigherIsBetter is not { } higher ? Verdict.Changed
            : interval.Low > 0 == higher ? Verdict.Better
            : Verdict.Worse;
        return new(measure.Name, pairs.Count, pairs.Average(pair => pair.Before), pairs.Average(pair => pair.After), interval, verdict);
    }
}
