using ChatBot.Retrieval.Index;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Search;

/// <summary>Finds the passages that a question is about: BM25 of the passage, BM25 of its article and the encoder's cosine, fused.</summary>
public sealed class ArticleSearch(
    IArticleIndex index, QueryAnalyzer analyzer, IEmbeddingGenerator<string, Embedding<float>> encoder, SearchOptions options)
{
    /// <summary>Passages in the order of their fused score; empty where the text holds nothing to search for.</summary>
    public async ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.Context is not null)
            return await ContextSearch.SearchAsync(request, options, SearchAsync, cancellationToken);
        using var activity = Telemetry.Source.StartActivity("search");
        var query = await analyzer.AnalyzeAsync(request.Text, cancellationToken);
        if (query.Count == 0)
            return new([], []);

        var terms = SearchTerms(query);
        // On another core where one is free: the words are looked up meanwhile.
        var encoding = Task.Run(() => encoder.GenerateVectorAsync(request.Text, cancellationToken: cancellationToken), cancellationToken);
        var words = await index.MatchPassagesAsync(terms, options.Candidates, cancellationToken);
        var articles = await index.MatchArticlesAsync(terms, options.Candidates, cancellationToken);
        var vector = await encoding;
        var near = await index.NearestPassagesAsync(vector, options.Candidates, cancellationToken);
        var candidates = words.Concat(near).Select(score => score.PassageKey).Distinct().ToList();
        var cosines = await index.CosinesAsync(vector, candidates, cancellationToken);

        var ranked = Fuse(cosines, words, articles)
            .Where(score => !request.ExcludedArticles.Contains(score.ArticleId))
            .OrderByDescending(score => score.Fused)
            .ThenBy(score => score.PassageKey)
            .Take(request.Limit)
            .ToList();
        var hits = await ToHitsAsync(ranked, cancellationToken);
        Telemetry.Searches.Add(1);
        return new(hits, query);
    }

    private List<string> SearchTerms(IReadOnlyList<QueryTerm> query) =>
        [.. query.Where(term => term.Passages > 0).OrderBy(term => term.Passages).SelectMany(term => term.Terms).Distinct().Take(options.MostTerms)];

    private List<FusedScore> Fuse(
        IReadOnlyList<PassageScore> cosines, IReadOnlyList<PassageScore> words, IReadOnlyList<ArticleScore> articles)
    {
        var wordScores = words.ToDictionary(score => score.PassageKey, score => score.Score);
        var articleScores = articles.ToDictionary(score => score.ArticleId, score => score.Score, StringComparer.Ordinal);
        var byPassage = cosines.Select(score => wordScores.GetValueOrDefault(score.PassageKey)).ToList();
        var byArticle = cosines.Select(score => articleScores.GetValueOrDefault(score.ArticleId)).ToList();
        var byMeaning = cosines.Select(score => score.Score).ToList();

        var (p, a, m) = (ScoreFusion.Standardise(byPassage), ScoreFusion.Standardise(byArticle), ScoreFusion.Standardise(byMeaning));
        return [.. cosines.Select((score, i) => new FusedScore(
            score.PassageKey, score.ArticleId,
            (options.PassageWords * p[i]) + (options.ArticleWords * a[i]) + (options.Meaning * m[i]),
            byPassage[i], byArticle[i], byMeaning[i]))];
    }

    private async ValueTask<IReadOnlyList<Hit>> ToHitsAsync(List<FusedScore> ranked, CancellationToken cancellationToken)
    {
        var passages = await index.GetPassagesAsync([.. ranked.Select(score => score.PassageKey)], cancellationToken);
        var byKey = passages.ToDictionary(passage => passage.Key);

        // A passage whose article was replaced since it was scored is left out; the next search finds its successor.
        return [.. ranked
            .Where(score => byKey.ContainsKey(score.PassageKey))
            .Select(score => new Hit(
                score.PassageKey, score.ArticleId, byKey[score.PassageKey].Passage, score.Fused, score.Words, score.ArticleWords, score.Cosine))];
    }

    private readonly record struct FusedScore(
        long PassageKey, string ArticleId, double Fused, double Words, double ArticleWords, double Cosine);
}
