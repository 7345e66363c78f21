using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search.Ranking;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Search;

/// <summary>Finds the passages that a question is about, best first.</summary>
public sealed class ArticleSearch(
    IArticleIndex index, QueryAnalyzer analyzer, IEmbeddingGenerator<string, Embedding<float>> encoder, SearchOptions options)
{
    /// <summary>Finds what is ranked; learning to rank looks at it too.</summary>
    public CandidateFinder Candidates { get; } = new(index, analyzer, encoder, options);

    /// <summary>Passages in the order of their score; empty where the text holds nothing to search for.</summary>
    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.Context is not null)
            return await ContextSearch.SearchAsync(request, options, SearchAsync, cancellationToken);
        using var activity = Telemetry.Source.StartActivity("search");
        var (query, candidates, isByWordsAlone) = await Candidates.FindAsync(request, cancellationToken);
        if (candidates.Count == 0)
            return new([], query) { IsByWordsAlone = isByWordsAlone };

        var framed = request.Frame is { } frame ? await index.ListWithinAsync(frame, cancellationToken) : null;
        var ranked = candidates
            .Where(ranked => !request.ExcludedArticles.Contains(ranked.Candidate.ArticleId)
                && framed?.Contains(ranked.Candidate.ArticleId) != false)
            .Select(ranked => (ranked.Candidate, Score: RankingModel.Shipped.Score(ranked.Features)))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Candidate.PassageKey)
            .Take(request.Limit)
            .ToList();
        var hits = await ToHitsAsync(ranked, cancellationToken);
        Telemetry.Searches.Add(1);
        return new(hits, query) { IsByWordsAlone = isByWordsAlone };
    }

    private async ValueTask<IReadOnlyList<Hit>> ToHitsAsync(IReadOnlyList<(Candidate Candidate, double Score)> ranked,
        CancellationToken cancellationToken)
    {
        var passages = await index.GetPassagesAsync([.. ranked.Select(hit => hit.Candidate.PassageKey)], cancellationToken);
        var byKey = passages.ToDictionary(passage => passage.Key);

        // A passage whose article was replaced since it was scored is left out; the next search finds its successor.
        return [.. ranked
            .Where(hit => byKey.ContainsKey(hit.Candidate.PassageKey))
            .Select(hit => new Hit(
                hit.Candidate.PassageKey, hit.Candidate.ArticleId, byKey[hit.Candidate.PassageKey].Passage,
                hit.Score, hit.Candidate.Words, hit.Candidate.ArticleWords, hit.Candidate.Cosine))];
    }
}
