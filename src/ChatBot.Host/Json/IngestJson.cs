using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Json;

/// <summary>What <c>ingest --json</c> prints.</summary>
/// <param name="SkippedFiles">Files that look as they did when they were last read.</param>
/// <param name="Unchanged">Articles that were read and are as they were.</param>
/// <param name="Failed">What could not be read; the rest was.</param>
/// <param name="LeftOut">What is of a kind that no article is read from, by kind, the commonest first.</param>
/// <param name="Addresses">Pages, feeds and sitemaps that were asked for.</param>
/// <param name="Guesses">What was guessed while reading, such as an encoding; one sentence each.</param>
internal sealed record IngestJson(
    int Files,
    int SkippedFiles,
    int Added,
    int Changed,
    int Unchanged,
    int Removed,
    int Passages,
    IReadOnlyList<IngestFailureJson> Failed,
    IReadOnlyList<IngestLeftOutJson> LeftOut,
    IReadOnlyList<string> Guesses,
    double ElapsedMs,
    int Addresses)
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
        [.. LeftOutCount.Of(report.LeftOut).Select(kind => new IngestLeftOutJson(kind.Kind, kind.Count, kind.Examples))],
        report.Guesses,
        Math.Round(report.Elapsed.TotalMilliseconds, 1),
        report.Addresses);
}

/// <summary>Why a file, or a line of one, could not be read.</summary>
internal sealed record IngestFailureJson(string Source, int? Line, string Message);

/// <summary>How many files, or parts of one, of a kind were left out, and the first of them.</summary>
internal sealed record IngestLeftOutJson(string Kind, int Count, IReadOnlyList<string> Examples);
