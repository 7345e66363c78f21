namespace ChatBot.Learning.Judging;

/// <summary>How well an estimate tells questions with an answer from questions without.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Answerable">Number of questions with an answer.</param>
/// <param name="Unanswerable">Number of questions without.</param>
/// <param name="Area">Area under the ROC curve: how likely one with an answer gets more than one without.</param>
/// <param name="Refused">Share of those without an answer that get less than the threshold at which 3, 5 and 10 % of those with one
/// do.</param>
public sealed record ConfidenceFigures(string Set, int Answerable, int Unanswerable, double Area, IReadOnlyList<double> Refused)
{
    /// <summary>Shares of the answerable questions that are refused at the thresholds of <see cref="Refused"/>.</summary>
    public static IReadOnlyList<double> OverRefusals { get; } = [0.03, 0.05, 0.1];

    /// <summary>One for each set that has questions of both kinds.</summary>
    public static IReadOnlyList<ConfidenceFigures> Of(IReadOnlyList<JudgedExample> examples, IReadOnlyList<double> estimates) =>
    [
        .. examples
            .Select((example, i) => (example.Set, example.IsAnswerable, Estimate: estimates[i]))
            .GroupBy(one => one.Set)
            .Where(set => set.Any(one => one.IsAnswerable) && set.Any(one => !one.IsAnswerable))
            .Select(set => Of(
                set.Key,
                [.. set.Where(one => one.IsAnswerable).Select(one => one.Estimate).Order()],
                [.. set.Where(one => !one.IsAnswerable).Select(one => one.Estimate)])),
    ];

    private static ConfidenceFigures Of(string set, double[] with, double[] without) => new(
        set,
        with.Length,
        without.Length,
        without.Average(none => with.Average(some => some > none ? 1 : some == none ? 0.5 : 0)),
        [.. OverRefusals.Select(share => without.Average(none => none < with[(int)(share * with.Length)] ? 1.0 : 0))]);
}
