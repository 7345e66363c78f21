using System.Globalization;

namespace ChatBot.Benchmarks;

/// <summary>Times of the same work done many times, in milliseconds.</summary>
internal sealed class Distribution
{
    private readonly List<double> sorted = [];

    public bool IsEmpty => sorted.Count == 0;

    public double Median => At(50);

    /// <summary>The time that was added last.</summary>
    public double Last { get; private set; }

    public void Add(TimeSpan time)
    {
        Last = time.TotalMilliseconds;
        var at = sorted.BinarySearch(Last);
        sorted.Insert(at < 0 ? ~at : at, Last);
    }

    /// <summary>The smallest time that so many percent do not exceed (nearest rank).</summary>
    public double At(int percent) => sorted[Math.Max(0, (int)Math.Ceiling(percent / 100.0 * sorted.Count) - 1)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {At(50),7:F2} ms  p95 {At(95),7:F2} ms  p99 {At(99),7:F2} ms  max {At(100),7:F2} ms  ({sorted.Count} times)");
}
