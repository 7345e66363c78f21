namespace ChatBot.Retrieval.Search;

/// <summary>Passages for one search, best first.</summary>
/// <param name="Hits">The passages.</param>
/// <param name="Terms">What the question was searched under.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits, IReadOnlyList<QueryTerm> Terms)
{
    /// <summary>Whether the encoder could not be reached, or the index holds the vectors of another, so that nothing was found by its
    /// meaning.</summary>
    public bool IsByWordsAlone { get; init; }

    /// <summary>Articles in the order of their best passage.</summary>
    public IEnumerable<string> ArticleIds => Hits.Select(hit => hit.ArticleId).Distinct();
}
