namespace ChatBot.Retrieval.Ingestion;

/// <summary>What to bring into the index.</summary>
/// <param name="Paths">Files and folders.</param>
public sealed record IngestRequest(IReadOnlyList<string> Paths)
{
    /// <summary>Pages, feeds and sitemaps.</summary>
    public IReadOnlyList<Uri> Addresses { get; init; } = [];

    /// <summary>Reads files again that look as they did when they were last read, and of addresses what they gave before and is not in the
    /// index any more.</summary>
    public bool ReadUnchanged { get; init; }

    /// <summary>
    /// Removes articles whose file is gone from a folder among <see cref="Paths"/>, or that are gone from a file that could be read
    /// without a failure. A path that is itself missing, or a folder that cannot be listed or holds nothing, removes nothing: it is
    /// more likely not mounted than emptied. Of <see cref="Addresses"/> what a server says is not there any more: a page that was read
    /// before, and what a feed or a sitemap does not list any more. What is only not listed is kept.
    /// </summary>
    public bool RemoveMissing { get; init; }
}
