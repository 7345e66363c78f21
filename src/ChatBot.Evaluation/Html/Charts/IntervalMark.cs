using ChatBot.Evaluation.Intervals;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>A share from 0 to 1 and where it lies, in the middle of a line of text.</summary>
internal static class IntervalMark
{
    private const double Width = 140;
    private const double Middle = 8;

    /// <param name="before">What it was in an earlier measurement, or null.</param>
    public static Markup Of(double mean, Interval interval, double? before = null) => Markup.Of($"""
        <svg class="interval" viewBox="0 0 {Width} {2 * Middle}" aria-hidden="true">
        <line class="track" x1="4" x2="{Width - 4}" y1="{Middle}" y2="{Middle}"/>
        <line class="span" x1="{X(interval.Low)}" x2="{X(interval.High)}" y1="{Middle}" y2="{Middle}"/>
        {Before(before)}<circle class="dot" cx="{X(mean)}" cy="{Middle}" r="3.6"/></svg>
        """);

    private static Markup Before(double? before) => before is { } was
        ? Markup.Of($"""<circle class="before" cx="{X(was)}" cy="{Middle}" r="3.6"/>""")
        : Markup.Empty;

    private static double X(double share) => 4 + ((Width - 8) * Math.Clamp(share, 0, 1));
}
