using ChatBot.Retrieval.Ingest;

namespace ChatBot.Host.Json;

/// <summary>What <c>ingest --json</c> prints.</summary>
/// <param name="Failed">What could not be read; the rest was.</param>
internal sealed record IngestJson(
    int Added, int Updated, int Unchanged, int Removed, IReadOnlyList<IngestFailureJson> Failed, double ElapsedMs)
{
    public static IngestJson From(IngestReport report) => new(
        report.Added,
        report.Updated,
        report.Unchanged,
        report.Removed,
        [.. report.Failures.Select(failure => new IngestFailureJson(failure.Source, failure.Line, failure.Message))],
        Math.Round(report.Elapsed.TotalMilliseconds, 1));
}

/// <summary>Why a file, or a line of one, could not be read.</summary>
internal sealed record IngestFailureJson(string Source, int? Line, string Message);
