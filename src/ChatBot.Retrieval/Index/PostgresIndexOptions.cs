using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index;

/// <summary>Where the PostgreSQL index lies and how it is used.</summary>
public sealed record PostgresIndexOptions
{
    /// <summary>Database and schema.</summary>
    public required PostgresAddress Address { get; init; }

    /// <summary>
    /// Up to so many passages the server compares a question with every vector, which 20,000 of 384 values take it some ten milliseconds;
    /// beyond, its HNSW index proposes the nearest.
    /// </summary>
    public int ExactPassages { get; init; } = 20_000;

    /// <summary>Whether vectors may be left to the extension where the server has it; else they are searched in memory.</summary>
    public bool WithExtension { get; init; } = true;

    /// <summary>What files begin with that are kept on this machine for a large index, which hold nothing that the database does not; null:
    /// none are kept.</summary>
    public string? LocalFiles { get; init; }

    /// <summary>From so many passages on they are kept, and vectors that the server does not search are read from it for the few passages
    /// whose cosine is to be exact; below, all are held in memory.</summary>
    public int PassagesInFile { get; init; } = 50_000;

    /// <summary>The words of so many articles are put together, where a search reads them faster: the more, the faster in the end and the
    /// slower until then. 1 or more.</summary>
    public int ArticlesOfBlock { get; init; } = 1_000;

    /// <summary>The constants of the word ranking.</summary>
    public Bm25 Bm25 { get; init; } = new();
}
