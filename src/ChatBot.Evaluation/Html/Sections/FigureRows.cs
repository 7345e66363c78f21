using System.Globalization;
using ChatBot.Evaluation.Confidence;
using ChatBot.Evaluation.Intervals;
using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>Every figure of a set, those of the JSON and in its order; what the set cannot measure is left out.</summary>
internal static class FigureRows
{
    public static IEnumerable<FigureRow> Of(MeasuredSet set)
    {
        var report = set.Report;
        foreach (var figure in report.Measured)
        {
            var isShare = figure.Name is not ("answers.meanSentences" or "answers.beyond");
            var change = set.Changes?.FirstOrDefault(change => change.Name == figure.Name);
            yield return new(figure.Name, FigureLabel.Of(figure.Name), figure.Mean, figure.Interval, isShare, change);
        }

        foreach (var row in Curve(report).Concat(Calibration(report)).Concat(Speed(report)))
            yield return row;
    }

    private static IEnumerable<FigureRow> Curve(EvaluationReport report)
    {
        if (report.Trust.Refusals is not { } curve)
            yield break;
        yield return new("refusalCurve.auc", "Area under the refusal curve", curve.Area, AreaInterval(report), true);
        foreach (var share in EvalJson.OverRefusals)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"Unanswerable refused at {share:0.00} over-refusal");
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"refusalCurve.points {share:0.00}"),
                label,
                curve.At(share).UnanswerableRefused,
                Bootstrap.Of(report.Results, drawn => Trust.RefusalsOf(drawn)?.At(share).UnanswerableRefused),
                true);
        }
    }

    public static Interval? AreaInterval(EvaluationReport report) => Bootstrap.Of(report.Results, drawn => Trust.RefusalsOf(drawn)?.Area);

    private static IEnumerable<FigureRow> Calibration(EvaluationReport report)
    {
        if (report.Trust.Reliability is not { } reliability)
            yield break;
        // Drawing again makes bins look worse calibrated than they are: the error has no honest interval of this kind.
        yield return new("calibration.ece", "Expected calibration error", reliability.ExpectedError, null, true);
        List<double> squares =
        [
            .. report.Results
                .Where(result => result.Answer.Confidence is not null && Judgement.IsRight(result.Scores) is not null)
                .Select(result => Math.Pow((Judgement.IsRight(result.Scores) == true ? 1 : 0) - result.Answer.Confidence!.Value, 2)),
        ];
        yield return new("calibration.brier", "Brier score", reliability.Brier, Bootstrap.OfMean(squares), true);
    }

    private static IEnumerable<FigureRow> Speed(EvaluationReport report)
    {
        List<double> latencies = [.. report.Results.Select(result => result.Latency.TotalMilliseconds)];
        var figures = report.Figures.LatencyMs;
        yield return Percentile("p50", 0.50, figures.P50);
        yield return Percentile("p95", 0.95, figures.P95);
        yield return Percentile("p99", 0.99, figures.P99);
        if (report.Ingest is not { } ingest)
            yield break;
        yield return new("ingest.articlesPerSecond", "Articles ingested per second", ingest.ArticlesPerSecond, null, false);
        yield return new("ingest.passagesPerSecond", "Passages ingested per second", ingest.PassagesPerSecond, null, false);

        FigureRow Percentile(string name, double share, double value) =>
            new($"latencyMs.{name}", $"Latency in ms, {name}", value,
                Bootstrap.Of(latencies, drawn => NearestRank.Of(share, [.. drawn.Order()])), false);
    }
}
