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

    /// <summary>The constants of the word ranking.</summary>
    public Bm25 Bm25 { get; init; } = new();
}
