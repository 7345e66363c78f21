using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;
using Npgsql;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>
/// Keeps the catalog in step with the database, whichever replica wrote: a counter tells that something changed, and only new articles
/// are loaded. Vectors are loaded where they are searched here, when they are first asked for: of a large index their codes alone.
/// </summary>
internal sealed class CatalogMemory(PostgresIndexOptions options, IndexMaker maker, bool withVectorsInMemory) : IDisposable
{
    private readonly SemaphoreSlim loading = new(1);
    private readonly SharedNames names = new();
    private readonly StoredCodes stored = new(
        options.LocalFiles is { } files ? files + "-codes" : null, options.PassagesInFile, maker);
    private PassageCodes codes = new(maker.Dimensions);
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

    public void Dispose()
    {
        stored.Dispose();
        loading.Dispose();
    }

    private async Task<Kept> LoadAsync(
        PostgresTransaction transaction, Kept current, IndexState state, bool withVectors, CancellationToken cancellationToken)
    {
        var catalog = current.Catalog;
        if (state.Changes != catalog.Change)
        {
            var kept = state.Removals != current.Removals && catalog.AllArticles.Count > 0
                ? await ReadKeptAsync(transaction, catalog.LastKey, cancellationToken) : null;
            catalog = catalog.Next(state.Changes, await ReadAddedAsync(transaction, catalog, cancellationToken), kept);
        }

        if (!state.Maker.HasVectorsOf(maker))
        {
            codes = new(maker.Dimensions);
            stored.Forget();
            catalog = catalog.OfOtherEncoder();
        }
        else if (withVectors || current.Catalog.HasVectors)
        {
            catalog = await WithVectorsAsync(transaction, catalog, current.Catalog, cancellationToken);
        }

        return new(catalog, state.Removals);
    }

    private static async Task<HashSet<long>> ReadKeptAsync(
        PostgresTransaction transaction, long last, CancellationToken cancellationToken) => (await transaction.ListAsync(
            "SELECT key FROM articles WHERE key <= $1", [last], row => row.GetInt64(0), cancellationToken)).ToHashSet();

    private Task<List<AddedArticle>> ReadAddedAsync(
        PostgresTransaction transaction, Catalog known, CancellationToken cancellationToken) => transaction.ListAsync(
            """
            SELECT key, id, terms, first_passage, lengths, source, author, published_at FROM articles WHERE key > $1 ORDER BY key
            """,
            [known.LastKey], Article, cancellationToken);

    private AddedArticle Article(NpgsqlDataReader row)
    {
        var lengths = LittleEndian.ToNumbers<int>(row.GetFieldValue<byte[]>(4));
        return new(
            new CatalogArticle(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3), lengths.Length)
            {
                Source = row.IsDBNull(5) ? null : names.Of(row.GetString(5)),
                Author = row.IsDBNull(6) ? null : names.Of(row.GetString(6)),
                Day = row.IsDBNull(7) ? null : DateOnly.FromDateTime(Timestamp.Read(row.GetString(7)).DateTime),
            },
            lengths);
    }

    private async Task<Catalog> WithVectorsAsync(
        PostgresTransaction transaction, Catalog catalog, Catalog former, CancellationToken cancellationToken)
    {
        if (catalog.Passages.Count >= options.PassagesInFile)
        {
            codes = new(maker.Dimensions);
            return catalog.With(await Task.Run(() => stored.Load(new PostgresCodeRows(transaction, maker), catalog), cancellationToken));
        }

        if (former.Vectors is null || codes.AreMostlyOfOthers(catalog.Passages.Count))
            codes = new(maker.Dimensions);
        var vectors = new float[catalog.Runs][];
        for (var run = 0; run < vectors.Length && former.Vectors is not null; run++)
        {
            if (former.Passages.Find(catalog.ArticleOfRun(run).FirstPassage) is >= 0 and var passage)
                vectors[run] = former.Vectors[former.Passages.RunOf(passage)];
        }

        await ReadVectorsAsync(transaction, catalog, vectors, cancellationToken);
        for (var run = 0; run < vectors.Length; run++)
            AddCodes(catalog.ArticleOfRun(run), vectors[run]);
        return catalog.With(codes, vectors);
    }

    private static async Task ReadVectorsAsync(
        PostgresTransaction transaction, Catalog catalog, float[]?[] vectors, CancellationToken cancellationToken)
    {
        if (Array.FindIndex(vectors, vector => vector is null) is not (>= 0 and var first))
            return;
        await using var reader = await transaction.ReadAsync(
            "SELECT passage, vectors FROM vectors WHERE passage >= $1", [catalog.ArticleOfRun(first).FirstPassage], cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (catalog.Passages.Find(reader.GetInt64(0)) is >= 0 and var passage)
                vectors[catalog.Passages.RunOf(passage)] ??= LittleEndian.ToNumbers<float>(reader.GetFieldValue<byte[]>(1));
        }
    }

    /// <exception cref="InvalidDataException">They are not those of its passages.</exception>
    private void AddCodes(CatalogArticle article, float[]? vectors)
    {
        if (vectors?.Length != article.Passages * maker.Dimensions)
            throw article.LacksVectors();
        if (article.FirstPassage > codes.Last)
            codes.Add(article.FirstPassage, VectorCodes.Of(vectors, maker.Dimensions), article.Passages);
    }

    private sealed record Kept(Catalog Catalog, long Removals);
}
