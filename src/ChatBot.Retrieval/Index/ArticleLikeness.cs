namespace ChatBot.Retrieval.Index;

/// <summary>How much an article is like some example articles.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Words">How much it has of their characteristic words: a weighted mean of <see cref="Bm25.Weight"/>, 0 to K1 + 1.</param>
/// <param name="Time">How near in time it appeared: 1 on the same day, falling to 1/e in thirty days; 0.5 where a day is not known.</param>
public readonly record struct ArticleLikeness(string ArticleId, double Words, double Time);
