using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>Finds the passages that may be about a question, by words and by meaning, and what they are ranked by.</summary>
public sealed class CandidateFinder(
    IArticleIndex index, QueryAnalyzer analyzer, IEmbeddingGenerator<string, Embedding<float>> encoder, SearchOptions options)
{
    /// <summary>What the question was searched under and its candidates, in no order; none where the text holds nothing to search
    /// for.</summary>
    public async ValueTask<FoundCandidates> FindAsync(
        SearchRequest request, CancellationToken cancellationToken)
    {
        var query = await analyzer.AnalyzeAsync(request.Text, cancellationToken);
        if (query.Count == 0)
            return new([], [], IsByWordsAlone: false);

        var passages = (await index.CountAsync(cancellationToken)).Passages;
        var (known, terms) = SearchedTerms(query, passages);
        var depth = request.Frame is null ? options.Candidates : options.Candidates * options.FramedDepth;
        // On other cores where some are free: of a large index each takes as long as the others.
        var meaning = Task.Run(() => FindByMeaningAsync(request, depth, cancellationToken), cancellationToken);
        var whole = Task.Run(() => MatchArticlesAsync(request.Within, terms, depth, cancellationToken), cancellationToken);
        var words = request.Within is { } within ? await index.MatchPassagesWithinAsync(within, terms, depth, cancellationToken)
            : await index.MatchPassagesAsync(terms, depth, cancellationToken);
        var articles = await whole;
        var (vector, near) = await meaning;
        var candidates = Join(await CosinesAsync(vector, words, near, cancellationToken), words, articles);
        var likenesses = await index.CompareArticlesAsync(
            RankingFeatures.FindExamples(candidates),
            [.. candidates.DistinctBy(candidate => candidate.ArticleId).Select(candidate => candidate.PassageKey)], cancellationToken);
        return new(query, RankingFeatures.Of(candidates, [.. known.Select(term => Weigh(term, passages))], likenesses), vector is null);
    }

    private async Task<IReadOnlyList<ArticleScore>> MatchArticlesAsync(
        SearchFrame? within, IReadOnlyCollection<SearchedTerm> terms, int depth, CancellationToken cancellationToken) =>
        within is null ? await index.MatchArticlesAsync(terms, depth, cancellationToken)
            : await index.MatchArticlesWithinAsync(within, terms, depth, cancellationToken);

    // An endpoint that cannot be reached costs the meaning, not the answer.
    private async Task<(ReadOnlyMemory<float>? Vector, IReadOnlyList<PassageScore> Near)> FindByMeaningAsync(
        SearchRequest request, int depth, CancellationToken cancellationToken)
    {
        try
        {
            var vector = await encoder.GenerateVectorAsync(request.Text, EncodingPurpose.ForQuestions(), cancellationToken);
            // Until they are made anew, the index's vectors may be of an encoder that was set before.
            if (index is IVectorRemake remake && await remake.FindOtherEncoderAsync(cancellationToken) is not null)
                return (null, []);
            return (vector, request.Within is { } within
                ? await index.NearestPassagesWithinAsync(within, vector, depth, cancellationToken)
                : await index.NearestPassagesAsync(vector, depth, cancellationToken));
        }
        catch (EncoderUnavailableException failure) when (failure.MayPass)
        {
            return (null, []);
        }
    }

    private async ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        ReadOnlyMemory<float>? vector, IReadOnlyList<PassageScore> words, IReadOnlyList<PassageScore> near,
        CancellationToken cancellationToken)
    {
        if (vector is not { } known)
            return [.. words.Select(score => new PassageScore(score.PassageKey, score.ArticleId, 0))];
        var scores = near.ToDictionary(score => score.PassageKey);
        var others = words.Select(score => score.PassageKey).Where(key => !scores.ContainsKey(key)).ToList();
        if (others.Count > 0)
        {
            foreach (var score in await index.CosinesAsync(known, others, cancellationToken))
                scores.Add(score.PassageKey, score);
        }

        // A passage that went meanwhile is left out.
        return [.. words.Concat(near).Select(score => score.PassageKey).Distinct().Where(scores.ContainsKey).Select(key => scores[key])];
    }

    private static QueryWord Weigh(QueryTerm term, int passages) =>
        new(Bm25.Idf(Math.Max(passages, term.Passages), term.Passages), term.IsName, char.IsAsciiDigit(term.Token.Word[0]));

    /// <summary>
    /// The words that the articles know and their terms; of a long text the rarest. What stands in most passages of a large index, such as
    /// its year, tells nothing and takes longest to read.
    /// </summary>
    private (IReadOnlyList<QueryTerm> Known, IReadOnlyList<SearchedTerm> Terms) SearchedTerms(IReadOnlyList<QueryTerm> query, int passages)
    {
        var most = Math.Min(options.MostTerms, SearchedTerm.MostWords);
        var common = Math.Max(options.CommonPassages, passages / 2);
        var rarest = Rarest(query.Where(term => term.Passages > 0 && (term.Passages <= common || query.Count == 1)), most);
        var known = query.Where(rarest.Contains).ToList();
        var terms = known
            .SelectMany((term, word) => term.Terms.Select(spelling => (Term: new SearchedTerm(spelling, word), term.Passages)))
            .OrderBy(term => term.Passages)
            .Select(term => term.Term)
            .DistinctBy(term => term.Term)
            .Take(most);
        return (known, [.. terms]);
    }

    private HashSet<QueryTerm> Rarest(IEnumerable<QueryTerm> terms, int most)
    {
        var rarest = new HashSet<QueryTerm>();
        var read = 0L;
        foreach (var term in terms.OrderBy(term => term.Passages).Take(most))
        {
            read += term.Passages;
            if (rarest.Count > 0 && read > options.MostPassagesRead)
                break;
            rarest.Add(term);
        }

        return rarest;
    }

    private static List<Candidate> Join(
        IReadOnlyList<PassageScore> cosines, IReadOnlyList<PassageScore> words, IReadOnlyList<ArticleScore> articles)
    {
        var byPassage = words.ToDictionary(score => score.PassageKey);
        var byArticle = articles.ToDictionary(score => score.ArticleId, StringComparer.Ordinal);
        return [.. cosines.Select(cosine =>
        {
            var passage = byPassage.GetValueOrDefault(cosine.PassageKey);
            var article = byArticle.GetValueOrDefault(cosine.ArticleId);
            return new Candidate(cosine.PassageKey, cosine.ArticleId, passage.Score, article.Score, cosine.Score)
            {
                Held = passage.Held,
                Joined = passage.Joined,
                HeldByArticle = article.Held,
            };
        })];
    }
}
