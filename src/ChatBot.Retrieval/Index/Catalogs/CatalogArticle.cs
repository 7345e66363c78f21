namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>What searching needs to know of an article, held in memory.</summary>
/// <param name="Key">Key of the article.</param>
/// <param name="Id">Its id.</param>
/// <param name="Terms">Number of its terms.</param>
/// <param name="FirstPassage">Key of its first passage; the others follow.</param>
/// <param name="PassageTerms">Number of terms of each passage.</param>
internal sealed record CatalogArticle(long Key, string Id, int Terms, long FirstPassage, int[] PassageTerms)
{
    /// <summary>Who published it, where known.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it, where known.</summary>
    public string? Author { get; init; }

    /// <summary>The day it appeared, as its source dates it, where known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How often each word stands in it.</summary>
    public WordCounts Words { get; init; } = WordCounts.None;

    /// <summary>The passages' vectors in small; null until the first search by vector.</summary>
    public VectorCodes? Codes { get; init; }

    /// <summary>The passages' vectors back to back, where they cannot be read one by one from where they are kept; else null.</summary>
    public float[]? Vectors { get; init; }

    /// <exception cref="InvalidDataException">They are not those of its passages.</exception>
    public CatalogArticle With(float[] vectors, IndexMaker maker) => vectors.Length == PassageTerms.Length * maker.Dimensions
        ? this with { Codes = VectorCodes.Of(vectors, maker.Dimensions), Vectors = vectors }
        : throw new InvalidDataException($"article {Id} has not the vectors of its passages");
}
