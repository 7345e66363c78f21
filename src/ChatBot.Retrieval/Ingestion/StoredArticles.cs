using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Makes of an article that was read out of an index what another index takes: its words, names and statements are read from its
/// text again, its passages and their vectors are taken over.</summary>
public static class StoredArticles
{
    /// <param name="stored">The article.</param>
    /// <param name="dimensions">Values of each vector.</param>
    /// <exception cref="ArgumentException">It has not one vector for each passage.</exception>
    public static IndexedArticle Indexed(StoredArticle stored, int dimensions)
    {
        if (stored.Vectors.Length != stored.Passages.Count * dimensions)
            throw new ArgumentException("An article has not one vector for each passage.", nameof(stored));
        return WritingStage.ToIndexed(ArticlePreparer.Prepare(stored.Article, isNew: true, stored.Passages) with
        {
            Vectors = [.. Enumerable.Range(0, stored.Passages.Count).Select(at => stored.Vectors.Slice(at * dimensions, dimensions))],
        });
    }
}
