using System.Text.Json;
using ChatBot.Evaluation.Comparisons;

namespace ChatBot.Evaluation.Reports;

/// <summary>
/// Writes what <c>eval --json</c> prints: one object on one line per set, numbers to four decimals, null for what the set cannot measure.
/// "types" holds the same figures for each type of question, "intervals" where each figure lies with a confidence of 95 %, "comparison" what
/// became of it since an earlier measurement, and "scores" what each question got, for later comparisons.
/// </summary>
public static class EvalJson
{
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
            new OrderedDictionary<string, Figures>(report.Types),
            report.Measured.ToDictionary(figure => figure.Name, figure => new[] { figure.Interval.Low, figure.Interval.High }),
            changes?.ToDictionary(change => change.Name, Compared),
            report.Results.ToDictionary(result => result.Question.Id, result => ScoresOf(result.Scores)));
        return JsonSerializer.Serialize(document, EvalDocumentContext.Default.EvalDocument);
    }

    private static ComparedFigure Compared(FigureChange change) => new(
        change.Before, change.After, [change.Difference.Low, change.Difference.High], change.Verdict.ToString().ToLowerInvariant(), change.Questions);

    private static Dictionary<string, double> ScoresOf(QuestionScores scores) => Measure.All
        .Select(measure => (measure.Name, Score: measure.Score(scores)))
        .Where(measured => measured.Score is not null)
        .ToDictionary(measured => measured.Name, measured => measured.Score!.Value);
}
