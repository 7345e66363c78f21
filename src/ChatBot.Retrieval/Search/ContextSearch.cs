namespace ChatBot.Retrieval.Search;

/// <summary>
/// Searches for a question of a conversation: the less it finds by itself, the more counts what was asked before. "Regional differences"
/// finds what the last questions were about; a question about something new is left alone.
/// </summary>
internal static class ContextSearch
{
    /// <param name="request">The question, and in <see cref="SearchRequest.Context"/> what was asked before.</param>
    /// <param name="options">How much the context counts.</param>
    /// <param name="searchAsync">Searches for a text without context.</param>
    public static async ValueTask<SearchResult> SearchAsync(
        SearchRequest request, SearchOptions options, Func<SearchRequest, CancellationToken, ValueTask<SearchResult>> searchAsync,
        CancellationToken cancellationToken)
    {
        var deep = request with { Context = null, Limit = Math.Max(request.Limit, options.Candidates) };
        var own = await searchAsync(deep, cancellationToken);
        var weight = Weight(own, options);
        if (weight <= 0)
            return own with { Hits = [.. own.Hits.Take(request.Limit)] };
        var context = await searchAsync(deep with { Text = request.Context! }, cancellationToken);
        return own with { Hits = [.. Blend(own.Hits, context.Hits, weight).Take(request.Limit)] };
    }

    // How near the best passage lies to the question tells whether it stands by itself; its fused score only ranks.
    private static double Weight(SearchResult own, SearchOptions options)
    {
        if (own.Hits.Count == 0)
            return options.ContextWeight;
        var distance = (options.ContextUntilCosine - own.Hits[0].Cosine) / (options.ContextUntilCosine - options.ContextFromCosine);
        return options.ContextWeight * Math.Clamp(distance, 0, 1);
    }

    // What only one of the searches finds counts in the other as its last hit does.
    private static IEnumerable<Hit> Blend(IReadOnlyList<Hit> own, IReadOnlyList<Hit> context, double weight)
    {
        var (ownScores, contextScores) = (Scores(own), Scores(context));
        var (ownLeast, contextLeast) = (Least(own), Least(context));
        return own.Concat(context)
            .DistinctBy(hit => hit.PassageKey)
            .Select(hit => hit with
            {
                Score = ownScores.GetValueOrDefault(hit.PassageKey, ownLeast)
                + (weight * contextScores.GetValueOrDefault(hit.PassageKey, contextLeast)),
            })
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.PassageKey);
    }

    private static Dictionary<long, double> Scores(IReadOnlyList<Hit> hits) => hits.ToDictionary(hit => hit.PassageKey, hit => hit.Score);

    private static double Least(IReadOnlyList<Hit> hits) => hits.Count == 0 ? 0 : hits.Min(hit => hit.Score);
}
