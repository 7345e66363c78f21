using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>What came of bringing articles into the index.</summary>
/// <param name="Files">How many files were found.</param>
/// <param name="SkippedFiles">How many of them looked as they did when they were last read, and were not read again.</param>
/// <param name="Added">Articles that the index did not hold.</param>
/// <param name="Changed">Articles that were replaced.</param>
/// <param name="Unchanged">Articles that were read and are indexed as they are.</param>
/// <param name="Removed">Articles that were gone from their source.</param>
/// <param name="Passages">Passages that were encoded.</param>
/// <param name="Failures">What could not be read, one by one.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestReport(
    int Files, int SkippedFiles, int Added, int Changed, int Unchanged, int Removed, int Passages,
    IReadOnlyList<ReadFailure> Failures, TimeSpan Elapsed)
{
    /// <summary>Articles that were read, whatever came of them.</summary>
    public int Read => Added + Changed + Unchanged;

    /// <summary>Articles that were read by the kind of what held them, the commonest first.</summary>
    public IReadOnlyList<KindCount> Kinds { get; init; } = [];

    /// <summary>How many addresses were read or asked for.</summary>
    public int Addresses { get; init; }

    /// <summary>What was left out because it is of a kind that no article is read from.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>What was guessed, one sentence each; the articles were read.</summary>
    public IReadOnlyList<string> Guesses { get; init; } = [];
}
