using ChatBot.Articles;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Retrieval.Index.Sqlite;
using ChatBot.Language.Statements;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Index;

/// <summary>
/// The index in one SQLite file: FTS5 keeps the words, vectors are searched exactly in memory. Several processes may use the file at
/// once; what one has written the others see with their next call.
/// </summary>
public sealed class SqliteArticleIndex : IArticleIndex, IVectorRemake, IStoredArticles
{
    /// <summary>SQLite's smallest page, in bytes.</summary>
    private const int SmallestDatabase = 512;

    private readonly SqliteIndexOptions options;
    private readonly IndexMaker maker;
    private readonly SqliteSession writer;
    private readonly SemaphoreSlim writing = new(1);
    private readonly SessionPool readers;
    private readonly CatalogCache catalogs;
    private readonly WordMemory words = new();
    private readonly TermCounts passageCounts = new("passage");
    private readonly TermCounts articleCounts = new("article");
    private readonly NameMemory names;
    private readonly LastMade<IReadOnlyList<Publisher>> publishers = new();
    private bool hasTaken;
    private bool closed;

    private SqliteArticleIndex(SqliteIndexOptions options, IndexMaker maker, SqliteSession writer)
    {
        this.options = options;
        this.maker = maker;
        this.writer = writer;
        readers = new SessionPool(options);
        catalogs = new CatalogCache(options, maker);
        names = new NameMemory(options.Path + "-names", options.PassagesInFile);
    }

    /// <summary>Opens an index, or creates it where the file is missing or empty.</summary>
    /// <param name="encoder">
    /// Identity of the encoder whose vectors it is to hold, such as "arctic-xs-384-81b4afa4", and behind " with " how passages are cut. An
    /// index of another encoder is opened all the same, and found in by words alone until its vectors are made anew
    /// (<see cref="IVectorRemake"/>).
    /// </param>
    /// <param name="dimensions">Values of each vector, 1 or more.</param>
    /// <exception cref="IndexException">The file is locked, damaged, not writable, or made by another program or version, or of passages
    /// cut otherwise.</exception>
    public static Task<SqliteArticleIndex> OpenAsync(
        SqliteIndexOptions options, string encoder, int dimensions, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        ArgumentException.ThrowIfNullOrWhiteSpace(encoder);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Readers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BusyTimeout, TimeSpan.Zero);
        cancellationToken.ThrowIfCancellationRequested();

        options = options with { Path = Path.GetFullPath(options.Path) };
        CheckLength(options.Path);
        var maker = IndexMaker.Of(encoder, dimensions);
        return Task.FromResult(new SqliteArticleIndex(options, maker, OpenWriter(options, maker)));
    }

    public ValueTask<IndexCounts> CountAsync(CancellationToken cancellationToken) =>
        ReadAsync(withVectors: false, (_, catalog) => new IndexCounts(catalog.AllArticles.Count, catalog.Passages.Count),
            cancellationToken);

    public IndexException? LastingFault => readers.LastingFault;

    public ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken) =>
        ReadAsync(withVectors: false, (_, catalog) => catalog.Change, cancellationToken);

    public ValueTask<ArticleVersion?> FindVersionAsync(string articleId, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ArticleQueries.FindVersion(session, articleId), cancellationToken);

    public async ValueTask PutAsync(IndexedArticle article, CancellationToken cancellationToken)
    {
        foreach (var passage in article.Passages)
            PassageVectors.Check(passage.Vector, maker, nameof(article));
        hasTaken = await WriteAsync(session => ArticleWrites.Put(session, article, maker), cancellationToken);
    }

    public ValueTask<bool> MoveAsync(string articleId, string origin, CancellationToken cancellationToken) =>
        WriteAsync(session => ArticleWrites.Move(session, articleId, origin), cancellationToken);

    public ValueTask<bool> RemoveAsync(string articleId, CancellationToken cancellationToken) =>
        WriteAsync(session => ArticleWrites.Remove(session, articleId), cancellationToken);

    public ValueTask<Article?> FindAsync(string articleId, CancellationToken cancellationToken) => readers.ReadAsync(
        session =>
        {
            try
            {
                return ArticleQueries.Find(session, articleId);
            }
            catch (Exception exception) when (SqliteFaults.IsDamage(exception))
            {
                throw SqliteFaults.DamagedArticle(articleId, exception, options.Path);
            }
        },
        cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, IReadOnlyList<Statement>>> GetStatementsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StatementRows.Read(session, articleIds), cancellationToken);

    public ValueTask<IReadOnlyList<ArticleSummary>> ListAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(ArticleQueries.List, cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, SourceStamp>> ListSourcesAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(SourceStamps.List, cancellationToken);

    public async ValueTask PutSourceAsync(string origin, SourceStamp stamp, CancellationToken cancellationToken) =>
        await WriteAsync(session => SourceStamps.Put(session, origin, stamp), cancellationToken);

    public async ValueTask RemoveSourceAsync(string origin, CancellationToken cancellationToken) =>
        await WriteAsync(session => SourceStamps.Remove(session, origin), cancellationToken);

    public ValueTask<IReadOnlyList<PassageScore>> MatchPassagesAsync(
        IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken) =>
        RankPassagesAsync(null, terms, limit, cancellationToken);

    public ValueTask<IReadOnlyList<PassageScore>> MatchPassagesWithinAsync(
        SearchFrame frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken) =>
        RankPassagesAsync(frame, terms, limit, cancellationToken);

    public ValueTask<IReadOnlyList<ArticleScore>> MatchArticlesAsync(
        IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken) =>
        RankArticlesAsync(null, terms, limit, cancellationToken);

    public ValueTask<IReadOnlyList<ArticleScore>> MatchArticlesWithinAsync(
        SearchFrame frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken) =>
        RankArticlesAsync(frame, terms, limit, cancellationToken);

    public ValueTask<IReadOnlyList<PassageScore>> NearestPassagesAsync(
        ReadOnlyMemory<float> vector, int limit, CancellationToken cancellationToken) =>
        FindNearestAsync(null, vector, limit, cancellationToken);

    public ValueTask<IReadOnlyList<PassageScore>> NearestPassagesWithinAsync(
        SearchFrame frame, ReadOnlyMemory<float> vector, int limit, CancellationToken cancellationToken) =>
        FindNearestAsync(frame, vector, limit, cancellationToken);

    public ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        ReadOnlyMemory<float> vector, IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken)
    {
        PassageVectors.Check(vector, maker, nameof(vector));
        return ReadAsync<IReadOnlyList<PassageScore>>(
            withVectors: true,
            (session, catalog) =>
            {
                var passages = passageKeys.Select(catalog.Passages.Find).Where(passage => passage >= 0).ToList();
                var cosines = catalog.HasVectors ? StoredVectors.Cosines(session, catalog, vector.Span, passages)
                    : new double[passages.Count];
                return [.. passages.Zip(cosines, catalog.PassageScore)];
            },
            cancellationToken);
    }

    public ValueTask<IReadOnlyList<ArticleLikeness>> CompareArticlesAsync(
        IReadOnlyCollection<Example> examples, IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken) =>
        ReadAsync(
            withVectors: false,
            (session, catalog) => Likeness.Compare(
                catalog, ArticleWordRows.Rarity(session, words, catalog),
                ArticleWordRows.Of(session, words, Likeness.ArticlesOf(catalog, examples, passageKeys)), examples, passageKeys,
                options.Bm25),
            cancellationToken);

    public ValueTask<IReadOnlyList<IndexedPassage>> GetPassagesAsync(
        IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ArticleQueries.GetPassages(session, passageKeys), cancellationToken);

    public ValueTask<IReadOnlyList<IndexedPassage>> ListPassagesAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ArticleQueries.ListPassages(session, articleIds), cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, int>> CountPassagesWithAsync(
        IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        ReadAsync(
            withVectors: false,
            (session, catalog) => passageCounts.Count(session, catalog, catalog.Passages.LastKey, terms),
            cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, int>> CountArticlesWithAsync(
        IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        ReadAsync(
            withVectors: false, (session, catalog) => articleCounts.Count(session, catalog, catalog.LastKey, terms), cancellationToken);

    public ValueTask<IReadOnlyList<NameCount>> ListNamesAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            withVectors: false,
            (session, catalog) => ArticleQueries.CountNames(session, catalog, names),
            cancellationToken);

    public ValueTask<IReadOnlySet<string>> ListWithinAsync(SearchFrame frame, CancellationToken cancellationToken) =>
        ReadAsync(withVectors: false, (_, catalog) => catalog.Within(frame), cancellationToken);

    public ValueTask<IReadOnlyList<string>> ListNewestAsync(SearchFrame frame, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(withVectors: false, (_, catalog) => catalog.Newest(frame, limit), cancellationToken);
    }

    public ValueTask<IReadOnlyList<Publisher>> ListPublishersAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            withVectors: false,
            (_, catalog) => publishers.Find(catalog.Change) ?? publishers.Keep(catalog.Change, catalog.Publishers()),
            cancellationToken);

    public ValueTask<ILookup<string, string>> FindCopiesAsync(IReadOnlyCollection<string> articleIds,
        CancellationToken cancellationToken) =>
        readers.ReadAsync(session => NearCopies.Among(session, articleIds), cancellationToken);

    public string Maker => maker.Name;

    public int Dimensions => maker.Dimensions;

    public ValueTask<StoredArticle?> ReadAsync(string articleId, CancellationToken cancellationToken) =>
        readers.ReadAsync(
            session => StoredVectors.Stored(session, articleId, maker), cancellationToken);

    public ValueTask<string?> FindOtherEncoderAsync(CancellationToken cancellationToken) => readers.ReadAsync(
        session => SqliteSchema.ReadMaker(session) is var made && made.HasVectorsOf(maker) ? null : made.Encoder, cancellationToken);

    public ValueTask<IReadOnlyList<UnencodedArticle>> ListUnencodedAsync(int limit, CancellationToken cancellationToken) => WriteAsync(
        session => SqliteSchema.ReadMaker(session).HasVectorsOf(maker) ? [] : NewVectors.ListMissing(session, maker, limit),
        cancellationToken);

    public async ValueTask PutVectorsAsync(
        UnencodedArticle article, IReadOnlyList<ReadOnlyMemory<float>> vectors, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vectors.Count, article.Passages.Count);
        foreach (var vector in vectors)
            PassageVectors.Check(vector, maker, nameof(vectors));
        await WriteAsync(
            session => !SqliteSchema.ReadMaker(session).HasVectorsOf(maker)
            && NewVectors.Put(session, maker, article.Key, PassageVectors.Join(vectors)), cancellationToken);
    }

    public ValueTask<bool> AdoptVectorsAsync(CancellationToken cancellationToken) => WriteAsync(
        session => SqliteSchema.ReadMaker(session).HasVectorsOf(maker) || NewVectors.Adopt(session, maker), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (hasTaken && !closed)
            await LeaveReadyAsync();
        await writing.WaitAsync();
        closed = true;
        readers.Dispose();
        catalogs.Dispose();
        names.Dispose();
        writer.Dispose();
        writing.Release();
    }

    /// <summary>
    /// SQLite takes a file shorter than a page for an empty one and writes over it. Looked at without being opened: closing a file
    /// drops the locks that this process holds on it.
    /// </summary>
    private static void CheckLength(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.Length is > 0 and < SmallestDatabase)
            throw SqliteFaults.Damaged(null, path);
    }

    private static SqliteSession OpenWriter(SqliteIndexOptions options, IndexMaker maker)
    {
        SqliteSession? session = null;
        try
        {
            session = SqliteSession.Open(options);
            SqliteSchema.Ensure(session, options.Path, maker);
            return session;
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            session?.Dispose();
            throw SqliteFaults.Explain(exception, options.Path);
        }
        catch (IndexException)
        {
            session?.Dispose();
            throw;
        }
    }

    // Whoever opens a large index next need not read what was written to it.
    private async ValueTask LeaveReadyAsync()
    {
        try
        {
            await readers.ReadAsync(
                session => catalogs.LeaveReady(session) is { } catalog ? ArticleQueries.CountNames(session, catalog, names) : null,
                CancellationToken.None);
        }
        catch (IndexException)
        {
            // It will be read then.
        }
    }

    private ValueTask<IReadOnlyList<PassageScore>> RankPassagesAsync(
        SearchFrame? frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync<IReadOnlyList<PassageScore>>(
            withVectors: false,
            (session, catalog) =>
            [
                .. WordSearch.Rank(session, "passage_postings", catalog.Passages, terms, options.Bm25, limit, withJoined: true,
                    catalog.PassagesWithin(frame))
                    .Select(match => catalog.PassageScore(match.Document, match.Score) with { Held = match.Held, Joined = match.Joined }),
            ],
            cancellationToken);
    }

    private ValueTask<IReadOnlyList<ArticleScore>> RankArticlesAsync(
        SearchFrame? frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync<IReadOnlyList<ArticleScore>>(
            withVectors: false,
            (session, catalog) =>
            [
                .. WordSearch.Rank(session, "article_postings", catalog.Articles, terms, options.Bm25, limit, withJoined: false,
                    catalog.ArticlesWithin(frame))
                    .Select(match => catalog.ArticleScore(match.Document, match.Score) with { Held = match.Held }),
            ],
            cancellationToken);
    }

    private ValueTask<IReadOnlyList<PassageScore>> FindNearestAsync(
        SearchFrame? frame, ReadOnlyMemory<float> vector, int limit, CancellationToken cancellationToken)
    {
        PassageVectors.Check(vector, maker, nameof(vector));
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync<IReadOnlyList<PassageScore>>(
            withVectors: true,
            (session, catalog) => !catalog.HasVectors
                ? []
                : [.. VectorSearch.Nearest(
                        catalog, vector, limit, near => StoredVectors.Cosines(session, catalog, vector.Span, near), frame)
                    .Select(best => catalog.PassageScore(best.Passage, best.Cosine))],
            cancellationToken);
    }

    private async ValueTask<T> ReadAsync<T>(bool withVectors, Func<SqliteSession, Catalog, T> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (fits, result) = await readers.ReadAsync<(bool Fits, T Result)>(
                session => catalogs.Find(session, withVectors) is { } catalog ? (true, read(session, catalog)) : (false, default!),
                cancellationToken);
            if (fits)
                return result;
        }
    }

    private async ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return writer.Transact("BEGIN IMMEDIATE", write);
        }
        catch (SqliteException exception)
        {
            throw readers.Noted(SqliteFaults.Explain(exception, options.Path));
        }
        catch (Exception exception) when (SqliteFaults.IsDamage(exception))
        {
            throw readers.Noted(SqliteFaults.Damaged(exception, options.Path));
        }
        finally
        {
            writing.Release();
        }
    }
}
