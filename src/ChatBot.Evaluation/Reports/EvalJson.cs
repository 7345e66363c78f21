using System.Text.Json;
using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Confidence;

namespace ChatBot.Evaluation.Reports;

/// <summary>
/// Writes what <c>eval --json</c> prints: one object on one line per set, numbers to four decimals, null for what the set cannot measure.
/// "types" holds the same figures for each type of question, "intervals" where each figure lies with a confidence of 95 %, "comparison"
/// what became of it since an earlier measurement, and "scores" what each question got, for later comparisons. "calibration" and
/// "refusalCurve" tell what the answers' confidence is worth.
/// </summary>
public static class EvalJson
{
    /// <summary>The over-refusal that "refusalCurve" tells the gain of.</summary>
    public static IReadOnlyList<double> OverRefusals { get; } = [0.03, 0.05, 0.10];

    /// <param name="changes">Compared with an earlier measurement; null where there is none.</param>
    public static string Write(EvaluationReport report, IReadOnlyList<FigureChange>? changes = null)
    {
        var figures = report.Figures;
        var document = new EvalDocument(
            report.Set,
            report.Indexed.Articles,
            report.Indexed.Passages,
            figures.Questions,
            figures.Retrieval,
            figures.Evidence,
            figures.Answers,
            figures.Speakers,
            figures.Citations,
            figures.Refusals,
            figures.LatencyMs,
            report.Ingest,
            report.Trust.Reliability is { } reliability ? new(reliability.ExpectedError, reliability.Brier, reliability.Answers) : null,
            report.Trust.Refusals is { } curve ? new(curve.Area, [.. OverRefusals.Select(share => At(curve, share))]) : null,
            new OrderedDictionary<string, Figures>(report.Types),
            report.Measured.ToDictionary(figure => figure.Name, figure => new[] { figure.Interval.Low, figure.Interval.High }),
            changes?.ToDictionary(change => change.Name, Compared),
            report.Results.ToDictionary(result => result.Question.Id, result => ScoresOf(result.Scores)));
        return JsonSerializer.Serialize(document, EvalDocumentContext.Default.EvalDocument);
    }

    private static RefusalAt At(RefusalCurve curve, double overRefusal)
    {
        var point = curve.At(overRefusal);
        return new(overRefusal, point.UnanswerableRefused, Math.Clamp(point.Threshold, 0, 1));
    }

    private static ComparedFigure Compared(FigureChange change) => new(
        change.Before, change.After, [change.Difference.Low, change.Difference.High], change.Verdict.ToString().ToLowerInvariant(),
        change.Questions);

    private static Dictionary<string, double> ScoresOf(QuestionScores scores) => Measure.All
        .Select(measure => (measure.Name, Score: measure.Score(scores)))
        .Where(measured => measured.Score is not null)
        .ToDictionary(measured => measured.Name, measured => measured.Score!.Value);
}
