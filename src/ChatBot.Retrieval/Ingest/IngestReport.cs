using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingest;

/// <summary>What an ingest did.</summary>
/// <param name="Added">Articles that the index did not hold.</param>
/// <param name="Updated">Articles whose content had changed.</param>
/// <param name="Unchanged">Articles that were left alone.</param>
/// <param name="Removed">Articles whose source is gone.</param>
/// <param name="Failures">What could not be read; the rest was.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record IngestReport(
    int Added, int Updated, int Unchanged, int Removed, IReadOnlyList<ReadFailure> Failures, TimeSpan Elapsed)
{
    /// <summary>Articles that were found, whether or not anything had to be done.</summary>
    public int Articles => Added + Updated + Unchanged;
}
