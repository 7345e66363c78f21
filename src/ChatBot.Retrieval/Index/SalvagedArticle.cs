using ChatBot.Articles;

namespace ChatBot.Retrieval.Index;

/// <summary>What could be read of an article in a damaged file.</summary>
/// <param name="Id">Its id, where that can be read.</param>
/// <param name="Origin">Where it was read from, where that can be read.</param>
public sealed record SalvagedArticle(string? Id, string? Origin)
{
    /// <summary>The article; null where it is not as it was written.</summary>
    public Article? Article { get; init; }

    /// <summary>Its passages as they stand in the file.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Vectors back to back; empty where they are of another encoder or can be none.</summary>
    public ReadOnlyMemory<float> Vectors { get; init; }

    /// <summary>Whether all of it is as it was written, as far as can be told.</summary>
    public bool IsSound { get; init; }
}
