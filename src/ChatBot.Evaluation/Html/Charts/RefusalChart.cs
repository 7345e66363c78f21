using System.Globalization;
using ChatBot.Evaluation.Confidence;
using ChatBot.Evaluation.Intervals;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>What refusing more would gain and cost, and where the product stands.</summary>
internal static class RefusalChart
{
    /// <param name="curve">By the confidence of the answers.</param>
    /// <param name="area">Where the area under it lies.</param>
    /// <param name="shipped">What the product refused.</param>
    /// <param name="threshold">Confidence below which it refuses, where it is known.</param>
    public static Markup Of(RefusalCurve curve, Interval? area, RefusalFigures shipped, double? threshold)
    {
        var plot = new Plot(1, 1);
        var path = string.Join(' ', curve.Points.Select(point => string.Create(
            CultureInfo.InvariantCulture, $"{plot.X(point.AnswerableRefused):0.##},{plot.Y(point.UnanswerableRefused):0.##}")));
        var (x, y) = (shipped.AnswerableRefused!.Value, shipped.UnanswerableRefused!.Value);
        var label = threshold is { } needed ? string.Create(CultureInfo.InvariantCulture, $"as shipped, threshold {needed:0.00}")
            : "as shipped";
        var (labelX, anchor) = x > 0.45 ? (plot.X(x) - 9, "end") : (plot.X(x) + 9, "start");
        var picture = Plot.Picture(
            string.Create(CultureInfo.InvariantCulture,
                $"Refusal curve: area {curve.Area:0.000}; as shipped {y:0.00} of the unanswerable and {x:0.00} of the answerable "
                + $"questions are refused."),
            plot.Across(Ticks.Shares, "unanswerable refused"),
            plot.Below(Ticks.Shares, "answerable refused"),
            Markup.Of($"""
                <polygon class="under" points="{path} {plot.X(1)},{plot.Y(0)}"/>
                <line class="guide" x1="{plot.X(0)}" y1="{plot.Y(0)}" x2="{plot.X(1)}" y2="{plot.Y(1)}"/>
                <polyline class="curve" points="{path}"/>
                <circle class="dot" cx="{plot.X(x)}" cy="{plot.Y(y)}" r="5"/>
                <text class="note" text-anchor="{anchor}" x="{labelX}" y="{Math.Max(plot.Y(y) + 14, Plot.Top + 24)}">{label}</text>
                """));
        var interval = area is { } lies ? Markup.Of($" ({lies.Low:0.000} to {lies.High:0.000})") : Markup.Empty;
        var gains = EvalJson.OverRefusals.Select(share => Markup.Of($"<b>{curve.At(share).UnanswerableRefused:0.00}</b> at {share:0.00}"));
        var says = Markup.Of($"Area under the curve <b>{curve.Area:0.000}</b>{interval}; .5 is chance. Unanswerable questions refused "
            + $"at an over-refusal of at most: {Listed(gains)}.");
        return ChartCard.Of("What refusing more would gain", says, picture, ("curve", "every threshold"), ("dot", "as shipped"),
            ("guide", "chance"));
    }

    private static Markup Listed(IEnumerable<Markup> pieces) =>
        Markup.Join(pieces.SelectMany((piece, index) => index == 0 ? [piece] : new[] { Markup.Of($", "), piece }));
}
