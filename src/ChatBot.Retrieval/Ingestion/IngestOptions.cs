namespace ChatBot.Retrieval.Ingestion;

/// <summary>How articles are brought into the index.</summary>
public sealed class IngestOptions
{
    /// <summary>Passages of several articles that are encoded with one call.</summary>
    public int BatchPassages { get; set; } = 128;

    /// <summary>Characters of articles that have been read and not yet written; what bounds the memory. One article may exceed
    /// it.</summary>
    public int CharactersInFlight { get; set; } = 2_000_000;
}
