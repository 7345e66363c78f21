using System.Globalization;

namespace ChatBot.Evaluation.Html.Charts;

/// <summary>Values that an axis names.</summary>
internal static class Ticks
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>0, .25, .5, .75, 1.</summary>
    public static IReadOnlyList<(double Value, string Label)> Shares { get; } =
        [(0, "0"), (0.25, ".25"), (0.5, ".5"), (0.75, ".75"), (1, "1")];

    /// <summary>Round values from 0 up to at most <paramref name="max"/>, about four of them.</summary>
    /// <param name="max">Above 0.</param>
    public static IReadOnlyList<(double Value, string Label)> UpTo(double max)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(max / 4)));
        var step = magnitude * Steps.First(step => magnitude * step >= max / 4 * 0.999);
        return [.. Enumerable.Range(0, (int)(max / step * 1.0001) + 1).Select(i => (i * step, Write(i * step)))];
    }

    private static string Write(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
