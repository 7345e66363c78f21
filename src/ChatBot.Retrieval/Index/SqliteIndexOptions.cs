namespace ChatBot.Retrieval.Index;

/// <summary>Where the SQLite index lies and how it is used.</summary>
public sealed record SqliteIndexOptions
{
    /// <summary>The file; it and its folder are created where they are missing. Two more files, -wal and -shm, lie beside it while it is
    /// open; -codes (<see cref="PassagesInFile"/>) and -names beside a large one.</summary>
    public required string Path { get; init; }

    /// <summary>How long to wait for another process that is writing. Waits of less than a second are rounded up to one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many reads may run at once, each on a connection of its own; 1 or more.</summary>
    public int Readers { get; init; } = 8;

    /// <summary>Page cache of each connection in KiB.</summary>
    public int CacheKilobytes { get; init; } = 16 * 1024;

    /// <summary>From so many passages on their vectors are searched in a mapped file beside the index, which holds nothing that the index
    /// does not; below, in memory.</summary>
    public int PassagesInFile { get; init; } = 50_000;

    /// <summary>The constants of the word ranking.</summary>
    public Bm25 Bm25 { get; init; } = new();
}
