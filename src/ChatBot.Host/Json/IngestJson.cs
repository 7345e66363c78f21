using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Json;

/// <summary>What <c>ingest --json</c> prints.</summary>
/// <param name="SkippedFiles">Files that look as they did when they were last read.</param>
/// <param name="Unchanged">Articles that were read and are as they were.</param>
/// <param name="Failed">What could not be read; the rest was.</param>
/// <param name="LeftOut">What is of a kind that no article is read from, by kind, the commonest first.</param>
/// <param name="Addresses">Pages, feeds and sitemaps that were asked for.</param>
/// <param name="Kinds">Articles that were read by the kind of what held them, the commonest first.</param>
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
    int Addresses,
    IReadOnlyList<IngestKindJson> Kinds)
{
    public static IngestJson From(IngestReport report) => new(
        report.Files,
        report.SkippedFiles,
        report.Added,
        report.Changed,
        report.Unchanged,
        report.Removed,
        report.Passages,
        [.. report.Failures.Select(IngestFailureJson.From)],
        [.. LeftOutCount.Of(report.LeftOut).Select(IngestLeftOutJson.From)],
        report.Guesses,
        Math.Round(report.Elapsed.TotalMilliseconds, 1),
        report.Addresses,
        [.. report.Kinds.Select(IngestKindJson.From)]);
}

/// <summary>Why a file, or a line of one, could not be read.</summary>
internal sealed record IngestFailureJson(string Source, int? Line, string Message)
{
    public static IngestFailureJson From(ReadFailure failure) => new(failure.Source, failure.Line, failure.Message);
}

/// <summary>How many files, or parts of one, of a kind were left out, and the first of them.</summary>
internal sealed record IngestLeftOutJson(string Kind, int Count, IReadOnlyList<string> Examples)
{
    public static IngestLeftOutJson From(LeftOutCount kind) => new(kind.Kind, kind.Count, kind.Examples);
}

/// <summary>How many articles were read from files of a kind.</summary>
internal sealed record IngestKindJson(string Kind, int Articles)
{
    public static IngestKindJson From(KindCount kind) => new(kind.Kind, kind.Articles);
}
