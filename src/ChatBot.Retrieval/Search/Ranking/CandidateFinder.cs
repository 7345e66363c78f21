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

        // On another core where one is free: the words are looked up meanwhile.
        var encoding = Task.Run(() => encoder.GenerateVectorAsync(request.Text, EncodingPurpose.ForQuestions(), cancellationToken),
            cancellationToken);
        var passages = (await index.CountAsync(cancellationToken)).Passages;
        var (known, terms) = SearchedTerms(query, passages);
        var depth = request.Frame is null ? options.Candidates : options.Candidates * options.FramedDepth;
        var words = request.Within is { } within ? await index.MatchPassagesWithinAsync(within, terms, depth, cancellationToken)
            : await index.MatchPassagesAsync(terms, depth, cancellationToken);
        var articles = request.Within is { } holding ? await index.MatchArticlesWithinAsync(holding, terms, depth, cancellationToken)
            : await index.MatchArticlesAsync(terms, depth, cancellationToken);
        var vector = await OrNoneAsync(encoding);
        // Until they are made anew, the index's vectors may be of an encoder that was set before.
        if (index is IVectorRemake remake && await remake.FindOtherEncoderAsync(cancellationToken) is not null)
            vector = null;
        var candidates = Join(await CosinesAsync(vector, words, request.Within, depth, cancellationToken), words, articles);
        var likenesses = await index.CompareArticlesAsync(
            RankingFeatures.FindExamples(candidates),
            [.. candidates.DistinctBy(candidate => candidate.ArticleId).Select(candidate => candidate.PassageKey)], cancellationToken);
        return new(query, RankingFeatures.Of(candidates, [.. known.Select(term => Weigh(term, passages))], likenesses), vector is null);
    }

    // An endpoint that cannot be reached costs the meaning, not the answer.
    private static async Task<ReadOnlyMemory<float>?> OrNoneAsync(Task<ReadOnlyMemory<float>> encoding)
    {
        try
        {
            return await encoding;
        }
        catch (EncoderUnavailableException failure) when (failure.MayPass)
        {
            return null;
        }
    }

    private async ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        ReadOnlyMemory<float>? encoded, IReadOnlyList<PassageScore> words, SearchFrame? within, int depth,
        CancellationToken cancellationToken)
    {
        if (encoded is not { } vector)
            return [.. words.Select(score => new PassageScore(score.PassageKey, score.ArticleId, 0))];
        var near = within is null ? await index.NearestPassagesAsync(vector, depth, cancellationToken)
            : await index.NearestPassagesWithinAsync(within, vector, depth, cancellationToken);
        return await index.CosinesAsync(vector, [.. words.Concat(near).Select(score => score.PassageKey).Distinct()], cancellationToken);
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
