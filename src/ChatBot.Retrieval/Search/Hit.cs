using ChatBot.Articles;

namespace ChatBot.Retrieval.Search;

/// <summary>A passage with its scores for one question.</summary>
/// <param name="PassageKey">Key of the passage in the index.</param>
/// <param name="ArticleId">Article that the passage is a range of.</param>
/// <param name="Passage">Range and heading.</param>
/// <param name="Score">Fused score; comparable within one question only.</param>
/// <param name="WordScore">BM25 of the passage, 0 where no term of the question stands in it.</param>
/// <param name="ArticleWordScore">BM25 of the whole article.</param>
/// <param name="Cosine">Cosine of passage and question, -1 to 1.</param>
public sealed record Hit(
    long PassageKey, string ArticleId, Passage Passage, double Score, double WordScore, double ArticleWordScore, double Cosine)
{
    /// <summary>Whether a near-copy of its article stands before it among the hits, so that what it says in the same words is worth a
    /// further citation only.</summary>
    public bool IsCopy { get; init; }
}
