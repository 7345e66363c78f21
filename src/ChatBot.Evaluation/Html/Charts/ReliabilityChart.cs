using System.Globalization;
using ChatBot.Evaluation.Confidence;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>How many of the answers given with a confidence were right: on the diagonal, where it can be taken at its word.</summary>
internal static class ReliabilityChart
{
    private const double BinWidth = 1.0 / Reliability.BinCount;

    public static Markup Of(Reliability reliability)
    {
        var plot = new Plot(1, 1);
        var filled = reliability.Bins.Where(bin => bin.Answers > 0).ToList();
        var summary = string.Create(CultureInfo.InvariantCulture,
            $"Reliability diagram: expected calibration error {reliability.ExpectedError:0.000}, Brier score {reliability.Brier:0.000}.");
        var picture = Plot.Picture(
            summary,
            plot.Across(Ticks.Shares, "share right"),
            plot.Below(Ticks.Shares, "confidence"),
            Markup.Join(filled.Select(bin => Bar(plot, bin, filled.Max(other => other.Answers)))),
            Markup.Of($"""<line class="guide" x1="{plot.X(0)}" y1="{plot.Y(0)}" x2="{plot.X(1)}" y2="{plot.Y(1)}"/>"""),
            Markup.Join(filled.Select(bin => Dot(plot, bin, reliability.Answers))));
        var says = Markup.Of(
            $"Expected calibration error <b>{reliability.ExpectedError:0.000}</b>, Brier score <b>{reliability.Brier:0.000}</b>, over "
            + $"{reliability.Answers} answers that can be judged. The larger the dot and the stronger the bar, the more answers.");
        return ChartCard.Of("Calibration", says, picture, ("right", "right of those answered"), ("dot", "mean confidence"),
            ("guide", "confidence that holds"));
    }

    // A bin of one answer is no evidence, and should not look like it.
    private static Markup Bar(Plot plot, ReliabilityBin bin, int most) => Markup.Of(
        $"""<g opacity="{0.3 + (0.7 * Math.Sqrt((double)bin.Answers / most))}">"""
        + $"""{plot.Bar("right", bin.From + 0.006, bin.From + BinWidth - 0.006, 0, bin.Right, Hint(bin))}</g>""");

    private static Markup Dot(Plot plot, ReliabilityBin bin, int all) => Markup.Of(
        $"""<circle class="dot" cx="{plot.X(bin.Confidence)}" cy="{plot.Y(bin.Right)}" """
        + $"""r="{2.5 + (7 * Math.Sqrt((double)bin.Answers / all))}"><title>{Hint(bin)}</title></circle>""");

    private static string Hint(ReliabilityBin bin) => string.Create(
        CultureInfo.InvariantCulture,
        $"confidence {bin.From:0.0} to {bin.From + BinWidth:0.0}: {bin.Answers} answers, {bin.Right:0.00} right, mean confidence "
        + $"{bin.Confidence:0.00}");
}
