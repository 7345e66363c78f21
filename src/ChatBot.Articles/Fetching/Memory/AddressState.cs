namespace ChatBot.Articles.Fetching.Memory;

/// <summary>What is known of an address from the last times that it was read.</summary>
/// <param name="Address">As it was given.</param>
public sealed record AddressState(string Address)
{
    /// <summary>What it holds: "page", "feed", "sitemap", "file"; null before it was read.</summary>
    public string? Kind { get; init; }

    /// <summary>Of the version that was read whole; none where something of it is still to be read.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>When it was asked for last.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When it was read last, or found unchanged.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>What went wrong the last time, one sentence; null where nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>How many times one after another it could not be read.</summary>
    public int Failures { get; init; }

    /// <summary>While serving it is not asked for before.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How many articles were read of it.</summary>
    public int Articles { get; init; }
}
