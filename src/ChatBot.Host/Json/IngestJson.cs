using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Json;

/// <summary>What <c>ingest --json</c> prints.</summary>
/// <param name="SkippedFiles">Files that look as they did when they were last read.</param>
/// <param name="Unchanged">Articles that were read and are as they were.</param>
/// <param name="Failed">What could not be read; the rest was.</param>
internal sealed record IngestJson(
    int Files,
    int SkippedFiles,
    int Added,
    int Changed,
    int Unchanged,
    int Removed,
    int Passages,
    IReadOnlyList<IngestFailureJson> Failed,
    double ElapsedMs)
{
    public static IngestJson From(IngestReport report) => new(
        report.Files,
        report.SkippedFiles,
        report.Added,
        report.Changed,
        report.Unchanged,
        report.Removed,
        report.Passages,
        [.. report.Failures.Select(failure => new IngestFailureJson(failure.Source, failure.Line, failure.Message))],
        Math.Round(report.Elapsed.TotalMilliseconds, 1));
}

/// <summary>Why a file, or a line of one, could not be read.</summary>
internal sealed record IngestFailureJson(string Source, int? Line, string Message);
