using ChatBot.Evaluation.Intervals;

namespace ChatBot.Evaluation.Reports;

/// <summary>The mean of a score over the questions that measure it.</summary>
/// <param name="Name">As in the JSON, such as "retrieval.ndcg@10".</param>
/// <param name="Interval">Where it lies with a confidence of 95 %.</param>
public sealed record MeasuredFigure(string Name, double Mean, Interval Interval)
{
    /// <summary>Each figure of some questions, in the order of the JSON; those that they cannot measure are left out.</summary>
    public static IReadOnlyList<MeasuredFigure> Of(IReadOnlyList<QuestionResult> results) =>
    [
        .. Measure.All
            .Select(measure => (measure.Name, Scores: results.Select(result => measure.Score(result.Scores)).OfType<double>().ToList()))
            .Where(measured => measured.Scores.Count > 0)
            .Select(measured => new MeasuredFigure(measured.Name, measured.Scores.Average(), Bootstrap.OfMean(measured.Scores))),
    ];
}
