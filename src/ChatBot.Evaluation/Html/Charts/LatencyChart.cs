using System.Globalization;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>How long answers took.</summary>
internal static class LatencyChart
{
    private const int Bins = 30;

    public static Markup Of(IReadOnlyList<QuestionResult> results, LatencyFigures figures)
    {
        // What lies beyond is drawn at the right end, or a single slow question would leave no room for the others.
        var end = Math.Max(figures.P99 * 1.1, 0.001);
        var counts = new int[Bins];
        foreach (var result in results)
            counts[Math.Min(Bins - 1, (int)(result.Latency.TotalMilliseconds / end * Bins))]++;
        var plot = new Plot(end, counts.Max() * 1.08);
        var width = end / Bins;
        var bars = counts.Select((count, i) => count == 0 ? Markup.Empty
            : plot.Bar("neutral", (i + 0.06) * width, (i + 0.94) * width, 0, count, string.Create(
            CultureInfo.InvariantCulture,
            $"{i * width:0.#} to {(i + 1) * width:0.#} ms{(i == Bins - 1 ? " or more" : "")}: {count} questions")));
        var picture = Plot.Picture(
            string.Create(CultureInfo.InvariantCulture, $"Latencies: half within {figures.P50:0.#} ms, 95 % within {figures.P95:0.#} ms."),
            plot.Across(Ticks.UpTo(counts.Max()), "questions"),
            plot.Below(Ticks.UpTo(end), "ms from question to answer"),
            Markup.Join(bars),
            Mark(plot, figures.P50, "p50"),
            Mark(plot, figures.P95, "p95"));
        return ChartCard.Of(
            "Latency",
            Markup.Of($"Half of the answers came within <b>{figures.P50:0.0} ms</b>, 95 % within <b>{figures.P95:0.0} ms</b>, 99 % "
            + $"within <b>{figures.P99:0.0} ms</b>. Telling why costs time, so that without a report it is a little less."),
            picture);
    }

    private static Markup Mark(Plot plot, double at, string label) => Markup.Of(
        $"""<line class="limit" x1="{plot.X(at)}" x2="{plot.X(at)}" y1="{Plot.Top}" y2="{Plot.Bottom}"/>"""
        + $"""<text class="note" x="{plot.X(at) + 3}" y="{Plot.Top + 9}">{label}</text>""");
}
