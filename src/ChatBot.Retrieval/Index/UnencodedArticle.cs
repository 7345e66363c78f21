using ChatBot.Articles;

namespace ChatBot.Retrieval.Index;

/// <summary>An article of the index whose passages are to be encoded.</summary>
/// <param name="Key">Its key in the index; a changed article has another.</param>
/// <param name="Passages">In their order in the index.</param>
public sealed record UnencodedArticle(long Key, Article Article, IReadOnlyList<Passage> Passages);
