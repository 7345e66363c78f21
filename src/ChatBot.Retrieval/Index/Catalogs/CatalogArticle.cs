namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>What searching needs to know of an article, held in memory.</summary>
/// <param name="Key">Key of the article.</param>
/// <param name="Id">Its id.</param>
/// <param name="Terms">Number of its terms.</param>
/// <param name="FirstPassage">Key of its first passage; the others follow.</param>
/// <param name="Passages">How many it has.</param>
internal sealed record CatalogArticle(long Key, string Id, int Terms, long FirstPassage, int Passages)
{
    /// <summary>Who published it, where known.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it, where known.</summary>
    public string? Author { get; init; }

    /// <summary>The day it appeared, as its source dates it, where known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What is wrong where the index has not the vectors of its passages, or of another number of them.</summary>
    public InvalidDataException LacksVectors() => new($"article {Id} has not the vectors of its passages");
}
