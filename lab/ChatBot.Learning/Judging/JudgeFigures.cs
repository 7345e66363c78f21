namespace ChatBot.Learning.Judging;

/// <summary>How often the sentences put first are right.</summary>
/// <param name="Name">Set and type.</param>
/// <param name="Examples">Number of examples with a right sentence among those found.</param>
/// <param name="First">Mean label of the sentence put first.</param>
/// <param name="OfTwo">Mean of the better label of the first two.</param>
/// <param name="OfThree">The same of three.</param>
public sealed record JudgeFigures(string Name, int Examples, double First, double OfTwo, double OfThree)
{
    /// <param name="examples">Examples.</param>
    /// <param name="scores">A score for each row of each example.</param>
    public static IReadOnlyList<JudgeFigures> Of(IReadOnlyList<JudgedExample> examples, IReadOnlyList<double[]> scores) =>
    [
        .. examples
            .Select((example, i) => (Example: example, Scores: scores[i]))
            .Where(pair => pair.Example.IsLearnable)
            .GroupBy(pair => $"{pair.Example.Set} {pair.Example.Type}")
            .Select(type => new JudgeFigures(
                type.Key, type.Count(), type.Average(pair => Best(pair, 1)), type.Average(pair => Best(pair, 2)),
                type.Average(pair => Best(pair, 3)))),
    ];

    private static double Best((JudgedExample Example, double[] Scores) pair, int first) =>
        Enumerable.Range(0, pair.Scores.Length).OrderByDescending(i => pair.Scores[i]).Take(first).Max(i => pair.Example.Labels[i]);
}
