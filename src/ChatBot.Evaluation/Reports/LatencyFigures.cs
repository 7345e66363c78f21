using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Reports;

/// <summary>Percentiles of the time from question to answer, in milliseconds, by nearest rank.</summary>
public sealed record LatencyFigures(double P50, double P95, double P99)
{
    /// <param name="latencies">At least one.</param>
    public static LatencyFigures Of(IEnumerable<TimeSpan> latencies)
    {
        var sorted = latencies.Select(latency => latency.TotalMilliseconds).Order().ToList();
        return new LatencyFigures(NearestRank.Of(0.50, sorted), NearestRank.Of(0.95, sorted), NearestRank.Of(0.99, sorted));
    }
}
