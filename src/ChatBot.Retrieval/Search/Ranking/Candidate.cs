namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>A passage that may be about the question, with its scores by each ranking.</summary>
/// <param name="PassageKey">Key of the passage in the index.</param>
/// <param name="ArticleId">Article that the passage is a range of.</param>
/// <param name="Words">BM25 of the passage; 0 where it is not among the best by words.</param>
/// <param name="ArticleWords">BM25 of the whole article; 0 where it is not among the best.</param>
/// <param name="Cosine">Cosine of passage and question, -1 to 1.</param>
public sealed record Candidate(long PassageKey, string ArticleId, double Words, double ArticleWords, double Cosine)
{
    /// <summary>Which words of the question the passage holds, bit n for word n.</summary>
    public ulong Held { get; init; }

    /// <summary>Bit n where the passage has word n right before word n + 1.</summary>
    public ulong Joined { get; init; }

    /// <summary>Which words of the question the article holds.</summary>
    public ulong HeldByArticle { get; init; }
}
