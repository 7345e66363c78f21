using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;
using Npgsql;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>
/// Keeps the catalog in step with the database, whichever replica wrote: a counter tells that something changed, and only new articles
/// are loaded. Vectors are loaded where memory is where they are searched, when they are first asked for.
/// </summary>
internal sealed class CatalogMemory(IndexMaker maker, bool withVectorsInMemory) : IDisposable
{
    private readonly SemaphoreSlim loading = new(1);
    private volatile Kept current = new(Catalog.Empty, 0);

    /// <summary>The catalog that fits the snapshot of a transaction; null where another has already loaded a later one, so that the caller
    /// has to begin again.</summary>
    public async ValueTask<Catalog?> FindAsync(PostgresTransaction transaction, bool withVectors, CancellationToken cancellationToken)
    {
        withVectors &= withVectorsInMemory;
        var state = await IndexState.ReadAsync(transaction, cancellationToken);
        var current = this.current;
        if (current.Catalog.Fits(state.Changes, withVectors))
            return current.Catalog;

        await loading.WaitAsync(cancellationToken);
        try
        {
            current = this.current;
            if (current.Catalog.Change > state.Changes)
                return null;
            if (!current.Catalog.Fits(state.Changes, withVectors))
                this.current = current = await LoadAsync(transaction, current, state, withVectors, cancellationToken);
            return current.Catalog;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private async Task<Kept> LoadAsync(
        PostgresTransaction transaction, Kept current, IndexState state, bool withVectors, CancellationToken cancellationToken)
    {
        var isOfOther = !state.Maker.HasVectorsOf(maker);
        withVectors = !isOfOther && (withVectors || current.Catalog.HasVectors);
        List<CatalogArticle> articles = [.. current.Catalog.AllArticles];
        if (state.Changes != current.Catalog.Change)
        {
            if (state.Removals != current.Removals && articles.Count > 0)
                articles = await KeptOfAsync(transaction, articles, cancellationToken);
            await AddNewAsync(transaction, articles, current.Catalog.AllArticles, cancellationToken);
        }

        if (withVectors)
            await LoadVectorsAsync(transaction, articles, cancellationToken);
        return new(new Catalog(state.Changes, [.. articles], withVectors) { IsOfOtherEncoder = isOfOther }, state.Removals);
    }

    private static async Task<List<CatalogArticle>> KeptOfAsync(
        PostgresTransaction transaction, List<CatalogArticle> articles, CancellationToken cancellationToken)
    {
        var keys = (await transaction.ListAsync("SELECT key FROM articles WHERE key <= $1", [articles[^1].Key], row => row.GetInt64(0),
            cancellationToken)).ToHashSet();
        return articles.FindAll(article => keys.Contains(article.Key));
    }

    private static async Task AddNewAsync(
        PostgresTransaction transaction, List<CatalogArticle> articles, IReadOnlyList<CatalogArticle> known,
        CancellationToken cancellationToken) => articles.AddRange(await transaction.ListAsync(
            """
            SELECT key, id, terms, first_passage, lengths, source, author, published_at,
                (SELECT words FROM article_words WHERE article = key)
            FROM articles WHERE key > $1 ORDER BY key
            """,
            [known.Count == 0 ? 0L : known[^1].Key], Article, cancellationToken));

    private static CatalogArticle Article(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3), LittleEndian.ToNumbers<int>(row.GetFieldValue<byte[]>(4)))
    {
        Source = row.IsDBNull(5) ? null : row.GetString(5),
        Author = row.IsDBNull(6) ? null : row.GetString(6),
        Day = row.IsDBNull(7) ? null : DateOnly.FromDateTime(Timestamp.Read(row.GetString(7)).DateTime),
        Words = row.IsDBNull(8) ? WordCounts.None : WordCounts.FromBytes(row.GetFieldValue<byte[]>(8)),
    };

    private async Task LoadVectorsAsync(PostgresTransaction transaction, List<CatalogArticle> articles, CancellationToken cancellationToken)
    {
        var first = articles.FindIndex(article => article.Vectors is null);
        if (first < 0)
            return;
        var vectors = new Dictionary<long, float[]>();
        await using (var reader = await transaction.ReadAsync(
            "SELECT passage, vectors FROM vectors WHERE passage >= $1", [articles[first].FirstPassage], cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                vectors[reader.GetInt64(0)] = LittleEndian.ToNumbers<float>(reader.GetFieldValue<byte[]>(1));
        }

        for (var at = first; at < articles.Count; at++)
        {
            if (articles[at] is { Vectors: null } article)
                articles[at] = article.With(article.PassageTerms.Length == 0 ? [] : vectors.GetValueOrDefault(article.FirstPassage) ?? [],
                    maker);
        }
    }

    private sealed record Kept(Catalog Catalog, long Removals);
}
