using System.ComponentModel.DataAnnotations;

namespace ChatBot.Retrieval.Ingest;

/// <summary>How articles are taken in.</summary>
public sealed class IngestOptions
{
    /// <summary>
    /// Passages of several articles are encoded together up to so many; batches of like lengths need many to choose from. An article
    /// with more is encoded alone.
    /// </summary>
    [Range(1, 100_000)]
    public int PassagesAtATime { get; set; } = 512;
}
