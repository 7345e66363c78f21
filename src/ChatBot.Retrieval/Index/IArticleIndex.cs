using ChatBot.Articles;
using ChatBot.Language.Statements;

namespace ChatBot.Retrieval.Index;

/// <summary>
/// Holds articles, their passages, the passages' terms and vectors. SQLite embedded; a server database for several replicas.
/// Safe for concurrent use; reading goes on while an article is written, and sees it whole or not at all.
/// </summary>
/// <remarks>
/// Every method but the argument checks fails with <see cref="IndexException"/> only. Terms are those of
/// <see cref="ChatBot.Language.Words.TextAnalyzer"/>: folded and stemmed, letters and digits only; any other text is safe to ask for and
/// matches nothing.
/// </remarks>
public interface IArticleIndex : IAsyncDisposable
{
    /// <summary>How many articles and passages the index holds.</summary>
    ValueTask<IndexCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>What was found since it was opened that no further try mends: damage, or tables of a later version; null:
    /// nothing.</summary>
    IndexException? LastingFault => null;

    /// <summary>A number that is another one as soon as anything in the index is; what was made of all of it stands as long as this
    /// does.</summary>
    ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken);

    /// <summary>The version of an article that is indexed, or null where none is.</summary>
    ValueTask<ArticleVersion?> FindVersionAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>Writes one article with its passages in one transaction, replacing any earlier version whole.</summary>
    /// <exception cref="ArgumentException">A vector has not the encoder's dimensions, or holds a value that is not finite.</exception>
    ValueTask PutAsync(IndexedArticle article, CancellationToken cancellationToken);

    /// <summary>
    /// Records that an article, unchanged, is now read from another origin. False where the index does not hold it.
    /// </summary>
    ValueTask<bool> MoveAsync(string articleId, string origin, CancellationToken cancellationToken);

    /// <summary>Removes an article in one transaction. False where the index does not hold it.</summary>
    ValueTask<bool> RemoveAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>An article; null where the index does not hold it.</summary>
    /// <exception cref="IndexException">Among others: it is not as it was written
    /// (<see cref="IndexFault.DamagedArticle"/>).</exception>
    ValueTask<Article?> FindAsync(string articleId, CancellationToken cancellationToken);

    /// <summary>The same; null also where it is not as it was written, so that what only wants some articles goes on with the
    /// others.</summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="tell">Is told what is wrong then.</param>
    /// <param name="cancellationToken">Stops it.</param>
    async ValueTask<Article?> FindSoundAsync(string articleId, Action<IndexException>? tell, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(articleId, cancellationToken);
        }
        catch (IndexException exception) when (exception.Fault is IndexFault.DamagedArticle)
        {
            tell?.Invoke(exception);
            return null;
        }
    }

    /// <summary>Who says what in the given articles, each in the order of its text; articles that the index does not hold are left
    /// out.</summary>
    ValueTask<IReadOnlyDictionary<string, IReadOnlyList<Statement>>> GetStatementsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken);

    /// <summary>All articles without their texts, ordered by id.</summary>
    ValueTask<IReadOnlyList<ArticleSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What a file looked like when its articles were last read, so that an unchanged one need not be read again. Keyed by origin.
    /// </summary>
    ValueTask<IReadOnlyDictionary<string, SourceStamp>> ListSourcesAsync(CancellationToken cancellationToken);

    /// <summary>Records that every article of a source has been read and written.</summary>
    ValueTask PutSourceAsync(string origin, SourceStamp stamp, CancellationToken cancellationToken);

    /// <summary>Removes what <see cref="PutSourceAsync"/> recorded.</summary>
    ValueTask RemoveSourceAsync(string origin, CancellationToken cancellationToken);

    /// <summary>
    /// <see cref="Bm25"/> of passages that hold at least one of the terms; best first, at most <paramref name="limit"/>.
    /// A term given twice counts once.
    /// </summary>
    ValueTask<IReadOnlyList<PassageScore>> MatchPassagesAsync(IReadOnlyCollection<SearchedTerm> terms, int limit,
        CancellationToken cancellationToken);

    /// <summary><see cref="Bm25"/> of whole articles that hold at least one of the terms; best first. A term given twice counts
    /// once.</summary>
    ValueTask<IReadOnlyList<ArticleScore>> MatchArticlesAsync(IReadOnlyCollection<SearchedTerm> terms, int limit,
        CancellationToken cancellationToken);

    /// <summary>Passages by cosine of their vector with a unit-length <paramref name="vector"/>; exact, best first, of equals the one
    /// written first.</summary>
    ValueTask<IReadOnlyList<PassageScore>> NearestPassagesAsync(ReadOnlyMemory<float> vector, int limit,
        CancellationToken cancellationToken);

    /// <summary><see cref="MatchPassagesAsync"/> of the articles within a frame: the best of them, wherever they stand among all.</summary>
    async ValueTask<IReadOnlyList<PassageScore>> MatchPassagesWithinAsync(
        SearchFrame frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken)
    {
        var all = Math.Max(1, (await CountAsync(cancellationToken)).Passages);
        var within = await ListWithinAsync(frame, cancellationToken);
        return [.. (await MatchPassagesAsync(terms, all, cancellationToken)).Where(score => within.Contains(score.ArticleId)).Take(limit)];
    }

    /// <summary><see cref="MatchArticlesAsync"/> of the articles within a frame.</summary>
    async ValueTask<IReadOnlyList<ArticleScore>> MatchArticlesWithinAsync(
        SearchFrame frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken)
    {
        var all = Math.Max(1, (await CountAsync(cancellationToken)).Articles);
        var within = await ListWithinAsync(frame, cancellationToken);
        return [.. (await MatchArticlesAsync(terms, all, cancellationToken)).Where(score => within.Contains(score.ArticleId)).Take(limit)];
    }

    /// <summary><see cref="NearestPassagesAsync"/> of the articles within a frame.</summary>
    async ValueTask<IReadOnlyList<PassageScore>> NearestPassagesWithinAsync(
        SearchFrame frame, ReadOnlyMemory<float> vector, int limit, CancellationToken cancellationToken)
    {
        var all = Math.Max(1, (await CountAsync(cancellationToken)).Passages);
        var within = await ListWithinAsync(frame, cancellationToken);
        return [.. (await NearestPassagesAsync(vector, all, cancellationToken)).Where(score => within.Contains(score.ArticleId))
            .Take(limit)];
    }

    /// <summary>Cosines of the given passages; those that the index no longer holds are left out.</summary>
    ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(ReadOnlyMemory<float> vector, IReadOnlyCollection<long> passageKeys,
        CancellationToken cancellationToken);

    /// <summary>
    /// How much the articles of the given passages are like those of the examples, one for each article, in the order of the passages.
    /// Examples and passages that the index no longer holds are left out.
    /// </summary>
    ValueTask<IReadOnlyList<ArticleLikeness>> CompareArticlesAsync(
        IReadOnlyCollection<Example> examples, IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken);

    /// <summary>Where the given passages lie; those that the index no longer holds are left out.</summary>
    ValueTask<IReadOnlyList<IndexedPassage>> GetPassagesAsync(IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken);

    /// <summary>All passages of the given articles, article by article as given, each in the order of its text; articles that the index
    /// does not hold are left out.</summary>
    ValueTask<IReadOnlyList<IndexedPassage>> ListPassagesAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken);

    /// <summary>In how many passages each term stands; 0 for unknown ones.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> CountPassagesWithAsync(IReadOnlyCollection<string> terms,
        CancellationToken cancellationToken);

    /// <summary>In how many articles each term stands; 0 for unknown ones.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> CountArticlesWithAsync(IReadOnlyCollection<string> terms,
        CancellationToken cancellationToken);

    /// <summary>The names that stand in the articles, each with the number of articles it stands in. Cached until the index
    /// changes.</summary>
    ValueTask<IReadOnlyList<NameCount>> ListNamesAsync(CancellationToken cancellationToken);

    /// <summary>Ids of the articles within a frame.</summary>
    ValueTask<IReadOnlySet<string>> ListWithinAsync(SearchFrame frame, CancellationToken cancellationToken);

    /// <summary>Ids of the articles within a frame by their day, the newest first; of one day by id, and those without a day
    /// last.</summary>
    ValueTask<IReadOnlyList<string>> ListNewestAsync(SearchFrame frame, int limit, CancellationToken cancellationToken);

    /// <summary>Who published and who wrote the articles, with the number of articles each. Cached until the index changes.</summary>
    ValueTask<IReadOnlyList<Publisher>> ListPublishersAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Which of the given articles were found, when they were written, to be near-copies of each other: both directions, by id. See
    /// <see cref="Copies.TextSignature"/>. Articles without a copy among the given ones are left out.
    /// </summary>
    ValueTask<ILookup<string, string>> FindCopiesAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken);
}
