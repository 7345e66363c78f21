using System.Globalization;
using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Host.Terminals;

/// <summary>The figures of a measurement as a person reads them, one a line.</summary>
internal static class EvaluationText
{
    /// <param name="changes">Compared with an earlier measurement; null where there is none.</param>
    public static void Write(Terminal terminal, EvaluationReport report, IReadOnlyList<FigureChange>? changes)
    {
        var figures = report.Figures;
        terminal.Output.WriteLine(terminal.Styled(
            SafeText.OnOneLine($"{report.Set}: {report.Indexed.Articles} articles, {report.Indexed.Passages} passages, "
            + $"{figures.Questions} questions"), "1"));
        // What a set cannot measure is left out.
        foreach (var (name, mean, interval) in report.Measured)
        {
            var change = changes?.FirstOrDefault(change => change.Name == name);
            Line(name, mean, string.Create(CultureInfo.InvariantCulture, $"  {interval.Low:0.000} to {interval.High:0.000}")
                + Describe(change));
        }

        if (report.Trust.Reliability is { } reliability)
        {
            Line("calibration.ece", reliability.ExpectedError);
            Line("calibration.brier", reliability.Brier);
        }

        if (report.Trust.Refusals is { } curve)
        {
            Line("refusalCurve.auc", curve.Area);
            foreach (var share in EvalJson.OverRefusals)
                Line(string.Create(CultureInfo.InvariantCulture, $"unanswerable refused at {share:0.00}"),
                    curve.At(share).UnanswerableRefused);
        }

        Line("latencyMs.p50", figures.LatencyMs.P50);
        Line("latencyMs.p95", figures.LatencyMs.P95);
        if (report.Ingest is { } ingest)
        {
            Line("ingest.articlesPerSecond", ingest.ArticlesPerSecond);
            Line("ingest.passagesPerSecond", ingest.PassagesPerSecond);
        }

        void Line(string name, double value, string more = "") =>
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-30} {value,10:0.000}") + more);
    }

    private static string Describe(FigureChange? change) => change is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"   was {change.Before:0.000}, {change.After - change.Before:+0.000;-0.000;0.000} ("
        + $"{change.Difference.Low:+0.000;-0.000;0.000} to {change.Difference.High:+0.000;-0.000;0.000}): "
        + $"{change.Verdict.ToString().ToLowerInvariant()}");
}
