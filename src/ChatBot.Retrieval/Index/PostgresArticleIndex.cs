using System.Data;
using System.Globalization;
using ChatBot.Articles;
using ChatBot.Language.Statements;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Retrieval.Index.Postgres;
using ChatBot.Storage.Postgres;
using Npgsql;

namespace ChatBot.Retrieval.Index;

/// <summary>
/// The index in a PostgreSQL database, which any number of replicas share: what one has written the others see with their next call. Words
/// are ranked by the same code as SQLite's; vectors are left to pgvector where the server has it, else searched in memory.
/// </summary>
public sealed class PostgresArticleIndex : IArticleIndex, IVectorRemake, IStoredArticles
{
    private readonly PostgresIndexOptions options;
    private readonly IndexMaker maker;
    private readonly PostgresDatabase database;
    private readonly VectorRows vectors;
    private readonly CatalogMemory catalogs;
    private readonly PostgresSessions sessions;
    private readonly WordMemory words = new();
    private readonly NameMemory names;
    private readonly LastMade<IReadOnlyList<Publisher>> publishers = new();

    private PostgresArticleIndex(PostgresIndexOptions options, IndexMaker maker, PostgresDatabase database, VectorRows vectors)
    {
        (this.options, this.maker, this.database, this.vectors) = (options, maker, database, vectors);
        catalogs = new CatalogMemory(options, maker, vectors.AreInMemory);
        names = new(options.LocalFiles is { } files ? files + "-names" : null, options.PassagesInFile);
        sessions = new PostgresSessions(database, catalogs);
    }

    /// <summary>Whether vectors are kept and searched by the extension; else in the memory of each replica.</summary>
    public bool UsesExtension => !vectors.AreInMemory;

    /// <summary>Opens an index, or makes its tables where there are none.</summary>
    /// <param name="encoder">As of <see cref="SqliteArticleIndex.OpenAsync"/>.</param>
    /// <param name="dimensions">Values of each vector, 1 or more.</param>
    /// <exception cref="IndexException">The server cannot be reached, does not let the user in or lacks what the index needs, or the tables
    /// are of another program or version, or of passages cut otherwise.</exception>
    public static async Task<PostgresArticleIndex> OpenAsync(
        PostgresIndexOptions options, string encoder, int dimensions, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(encoder);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.ExactPassages);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ArticlesOfBlock, 1);
        var maker = IndexMaker.Of(encoder, dimensions);
        try
        {
            var (state, extension) = await PrepareAsync(options, maker, cancellationToken);
            Check(options.Address, maker, state, extension);
            return state.WithExtension
                ? new(options, maker, new PostgresDatabase(options.Address, types => types.UseVector(), extension!.Schema),
                    new ExtensionVectors { ExactPassages = options.ExactPassages, Extension = extension })
                : new(options, maker, new PostgresDatabase(options.Address), new ByteVectors());
        }
        catch (Exception exception) when (PostgresIndexFaults.IsFault(exception))
        {
            throw PostgresIndexFaults.Explain(exception, options.Address);
        }
    }

    public ValueTask<IndexCounts> CountAsync(CancellationToken cancellationToken) =>
        WithCatalogAsync(catalog => new IndexCounts(catalog.AllArticles.Count, catalog.Passages.Count), cancellationToken);

    public IndexException? LastingFault => sessions.LastingFault;

    public ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken) =>
        WithCatalogAsync(catalog => catalog.Change, cancellationToken);

    public ValueTask<ArticleVersion?> FindVersionAsync(string articleId, CancellationToken cancellationToken) =>
        FindAsync(articleId, ArticleRows.FindVersionAsync, cancellationToken);

    public async ValueTask PutAsync(IndexedArticle article, CancellationToken cancellationToken)
    {
        foreach (var passage in article.Passages)
            PassageVectors.Check(passage.Vector, maker, nameof(article));
        await sessions.WriteAsync(
            transaction => ArticleChanges.PutAsync(
                transaction, vectors, maker, article, options.ArticlesOfBlock, cancellationToken),
            cancellationToken);
    }

    public ValueTask<bool> MoveAsync(string articleId, string origin, CancellationToken cancellationToken) => sessions.WriteAsync(
        transaction => ArticleChanges.MoveAsync(transaction, articleId, origin, cancellationToken), cancellationToken);

    public ValueTask<bool> RemoveAsync(string articleId, CancellationToken cancellationToken) => sessions.WriteAsync(
        transaction => ArticleChanges.RemoveAsync(transaction, articleId, cancellationToken), cancellationToken);

    public ValueTask<Article?> FindAsync(string articleId, CancellationToken cancellationToken) =>
        FindAsync(articleId, ArticleRows.FindAsync, cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, IReadOnlyList<Statement>>> GetStatementsAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) => sessions.ReadAsync(
            transaction => StatementRows.ReadAsync(transaction, articleIds, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<ArticleSummary>> ListAsync(CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => ArticleRows.ListAsync(transaction, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, SourceStamp>> ListSourcesAsync(CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => ArticleRows.ListSourcesAsync(transaction, cancellationToken), cancellationToken);

    public async ValueTask PutSourceAsync(string origin, SourceStamp stamp, CancellationToken cancellationToken) =>
        await sessions.WriteAsync(
            transaction => ArticleChanges.PutSourceAsync(transaction, origin, stamp, cancellationToken), cancellationToken);

    public async ValueTask RemoveSourceAsync(string origin, CancellationToken cancellationToken) => await sessions.WriteAsync(
        transaction => ArticleChanges.RemoveSourceAsync(transaction, origin, cancellationToken), cancellationToken);

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
        return sessions.ReadAsync<IReadOnlyList<PassageScore>>(
            withVectors: true,
            async (transaction, catalog) => catalog.IsOfOtherEncoder
                ? [.. passageKeys.Select(catalog.Passages.Find).Where(passage => passage >= 0)
                    .Select(passage => catalog.PassageScore(passage, 0))]
                : await vectors.CosinesAsync(transaction, catalog, vector, passageKeys, cancellationToken),
            cancellationToken);
    }

    public ValueTask<IReadOnlyList<ArticleLikeness>> CompareArticlesAsync(
        IReadOnlyCollection<Example> examples, IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken) =>
        sessions.ReadAsync(
            withVectors: false,
            async (transaction, catalog) => Likeness.Compare(
                catalog, await ArticleWordTable.ReadRarityAsync(transaction, words, catalog, cancellationToken),
                await ArticleWordTable.ReadAsync(
                    transaction, words, Likeness.ArticlesOf(catalog, examples, passageKeys), cancellationToken),
                examples, passageKeys, options.Bm25),
            cancellationToken);

    public ValueTask<IReadOnlyList<IndexedPassage>> GetPassagesAsync(
        IReadOnlyCollection<long> passageKeys, CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => ArticleRows.GetPassagesAsync(transaction, passageKeys, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<IndexedPassage>> ListPassagesAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => ArticleRows.ListPassagesAsync(transaction, articleIds, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, int>> CountPassagesWithAsync(
        IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => Postings.CountPassagesAsync(transaction, terms, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, int>> CountArticlesWithAsync(
        IReadOnlyCollection<string> terms, CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => Postings.CountArticlesAsync(transaction, terms, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<NameCount>> ListNamesAsync(CancellationToken cancellationToken) => sessions.ReadAsync(
        withVectors: false,
        (transaction, catalog) => ArticleRows.CountNamesAsync(transaction, catalog, names, cancellationToken),
        cancellationToken);

    public ValueTask<IReadOnlySet<string>> ListWithinAsync(SearchFrame frame, CancellationToken cancellationToken) =>
        WithCatalogAsync(catalog => catalog.Within(frame), cancellationToken);

    public ValueTask<IReadOnlyList<string>> ListNewestAsync(SearchFrame frame, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return WithCatalogAsync(catalog => catalog.Newest(frame, limit), cancellationToken);
    }

    public ValueTask<IReadOnlyList<Publisher>> ListPublishersAsync(CancellationToken cancellationToken) => WithCatalogAsync(
        catalog => publishers.Find(catalog.Change) ?? publishers.Keep(catalog.Change, catalog.Publishers()), cancellationToken);

    public ValueTask<ILookup<string, string>> FindCopiesAsync(
        IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        sessions.ReadAsync(transaction => CopyRows.AmongAsync(transaction, articleIds, cancellationToken), cancellationToken);

    public string Maker => maker.Name;

    public int Dimensions => maker.Dimensions;

    public ValueTask<StoredArticle?> ReadAsync(string articleId, CancellationToken cancellationToken) => sessions.ReadAsync(
        async transaction =>
        {
            if (await ArticleRows.FindAsync(transaction, articleId, cancellationToken) is not { } article)
                return null;
            if (!(await IndexState.ReadAsync(transaction, cancellationToken)).Maker.HasVectorsOf(maker))
                throw new IndexException(IndexFault.Foreign, StoredArticle.OtherEncoder);
            var passages = await ArticleRows.ListPassagesAsync(transaction, [articleId], cancellationToken);
            return new StoredArticle(
                article, [.. passages.Select(passage => passage.Passage)],
                await vectors.ReadAsync(transaction, [.. passages.Select(passage => passage.Key)], cancellationToken));
        },
        cancellationToken);

    public ValueTask<string?> FindOtherEncoderAsync(CancellationToken cancellationToken) => sessions.ReadAsync(
        async transaction => await IndexState.ReadAsync(transaction, cancellationToken) is var state && state.Maker.HasVectorsOf(maker)
            ? null : state.Maker.Encoder,
        cancellationToken);

    public ValueTask<IReadOnlyList<UnencodedArticle>> ListUnencodedAsync(int limit, CancellationToken cancellationToken) =>
        sessions.WriteAsync(
            transaction => RemadeVectors.ListMissingAsync(transaction, vectors, maker, limit, cancellationToken), cancellationToken);

    public async ValueTask PutVectorsAsync(
        UnencodedArticle article, IReadOnlyList<ReadOnlyMemory<float>> vectors, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vectors.Count, article.Passages.Count);
        foreach (var vector in vectors)
            PassageVectors.Check(vector, maker, nameof(vectors));
        await sessions.WriteAsync(
            transaction => RemadeVectors.PutAsync(transaction, this.vectors, maker, article.Key, vectors, cancellationToken),
            cancellationToken);
    }

    public ValueTask<bool> AdoptVectorsAsync(CancellationToken cancellationToken) => sessions.WriteAsync(
        transaction => RemadeVectors.AdoptAsync(transaction, vectors, maker, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        catalogs.Dispose();
        names.Dispose();
    }

    private static async Task<(IndexState State, VectorExtension? Extension)> PrepareAsync(
        PostgresIndexOptions options, IndexMaker maker, CancellationToken cancellationToken)
    {
        await using var first = new PostgresDatabase(options.Address);
        await IndexTables.Of(maker, options.WithExtension).EnsureAsync(first, cancellationToken);
        await using var transaction = await first.BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
        return (await IndexState.ReadAsync(transaction, cancellationToken),
            await VectorExtension.FindAsync(transaction, cancellationToken));
    }

    private static void Check(PostgresAddress address, IndexMaker maker, IndexState state, VectorExtension? extension)
    {
        if (state.Maker.Cutting != maker.Cutting)
            throw new IndexException(
                IndexFault.OtherPassages,
                string.Create(CultureInfo.InvariantCulture,
                    $"The index in {address} was made of {(state.Maker.Cutting.Length == 0 ? "other passages" : state.Maker.Cutting)}, but "
                    + $"{maker.Cutting} are configured; name another schema with Search Path=… in Index:ConnectionString, or drop the "
                    + $"schema "
                    + $"{address.Schema} and ingest the articles again."));
        if (state.WithExtension && extension is null)
            throw new IndexException(
                IndexFault.NoExtension,
                $"The index in {address} was made with the extension pgvector, which the database no longer has; install it there and run "
                + $"CREATE EXTENSION vector, or drop the schema {address.Schema} and ingest the articles again.");
    }

    private ValueTask<IReadOnlyList<PassageScore>> RankPassagesAsync(
        SearchFrame? frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return sessions.ReadAsync<IReadOnlyList<PassageScore>>(
            withVectors: false,
            async (transaction, catalog) =>
            [
                .. (await PostingRanking.PassagesAsync(
                    transaction, catalog, terms, options.Bm25, limit, catalog.PassagesWithin(frame), cancellationToken)).Select(match =>
                    catalog.PassageScore(match.Document, match.Score) with { Held = match.Held, Joined = match.Joined }),
            ],
            cancellationToken);
    }

    private ValueTask<IReadOnlyList<ArticleScore>> RankArticlesAsync(
        SearchFrame? frame, IReadOnlyCollection<SearchedTerm> terms, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return sessions.ReadAsync<IReadOnlyList<ArticleScore>>(
            withVectors: false,
            async (transaction, catalog) =>
            [
                .. (await PostingRanking.ArticlesAsync(
                    transaction, catalog, terms, options.Bm25, limit, catalog.ArticlesWithin(frame), cancellationToken)).Select(match =>
                    catalog.ArticleScore(match.Document, match.Score) with { Held = match.Held }),
            ],
            cancellationToken);
    }

    private ValueTask<IReadOnlyList<PassageScore>> FindNearestAsync(
        SearchFrame? frame, ReadOnlyMemory<float> vector, int limit, CancellationToken cancellationToken)
    {
        PassageVectors.Check(vector, maker, nameof(vector));
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return sessions.ReadAsync<IReadOnlyList<PassageScore>>(
            withVectors: true,
            async (transaction, catalog) => catalog.IsOfOtherEncoder
                ? [] : await vectors.NearestAsync(transaction, catalog, vector, limit, frame, cancellationToken),
            cancellationToken);
    }

    private ValueTask<T?> FindAsync<T>(
        string articleId, Func<PostgresTransaction, string, CancellationToken, Task<T?>> find, CancellationToken cancellationToken)
        where T : class => Postings.IsText(articleId)
            ? sessions.ReadAsync(transaction => find(transaction, articleId, cancellationToken), cancellationToken)
            : ValueTask.FromResult<T?>(null);

    private ValueTask<T> WithCatalogAsync<T>(Func<Catalog, T> read, CancellationToken cancellationToken) =>
        sessions.ReadAsync(withVectors: false, (_, catalog) => Task.FromResult(read(catalog)), cancellationToken);
}
