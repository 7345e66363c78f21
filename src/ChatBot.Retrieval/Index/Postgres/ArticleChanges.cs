using System.Security.Cryptography;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Writing and removing articles; each call belongs in one transaction that holds the <see cref="IndexState"/>.</summary>
internal static class ArticleChanges
{
    public static async Task<bool> PutAsync(
        PostgresTransaction transaction, VectorRows rows, IndexMaker maker, IndexedArticle indexed, int articlesOfBlock,
        CancellationToken cancellationToken)
    {
        var state = await IndexState.HoldAsync(transaction, cancellationToken);
        var batch = transaction.Batch();
        var removals = await FindAsync(transaction, indexed.Article.Id, cancellationToken) is { } before
            ? await RemoveAsync(transaction, batch, state, before, cancellationToken) : 0;
        var (key, firstPassage) = (state.NextArticle, state.NextPassage);
        IReadOnlyList<long> copies = indexed.Signature is { } signature
            ? await CopyRows.FindAsync(transaction, signature, indexed.Article.PublishedAt, indexed.Article.Id, cancellationToken) : [];
        AddArticle(batch, key, firstPassage, indexed);
        AddPassages(batch, key, firstPassage, indexed.Passages);
        AddVectors(batch, rows, state, maker, firstPassage, [.. indexed.Passages.Select(passage => passage.Vector)]);
        if (indexed.Signature is not null)
            CopyRows.Add(batch, key, indexed.Signature, copies);
        Postings.AddRows(batch, key, indexed);
        if (key - state.Merged >= articlesOfBlock)
            PostingBlocks.AddFresh(batch, key);
        StatementRows.Add(batch, key, indexed.Statements);
        batch.Add(
            """
            UPDATE index_state SET changes = changes + 1, removals = removals + $1, next_article = next_article + 1,
                next_passage = next_passage + $2
            """,
            removals, indexed.Passages.Count);
        await batch.RunAsync(cancellationToken);
        return true;
    }

    public static async Task<bool> RemoveAsync(PostgresTransaction transaction, string articleId, CancellationToken cancellationToken)
    {
        var state = await IndexState.HoldAsync(transaction, cancellationToken);
        if (await FindAsync(transaction, articleId, cancellationToken) is not { } article)
            return false;
        var batch = transaction.Batch();
        var removals = await RemoveAsync(transaction, batch, state, article, cancellationToken);
        batch.Add("UPDATE index_state SET changes = changes + 1, removals = removals + $1", removals);
        await batch.RunAsync(cancellationToken);
        return true;
    }

    public static async Task<bool> MoveAsync(
        PostgresTransaction transaction, string articleId, string origin, CancellationToken cancellationToken) =>
        await transaction.RunAsync("UPDATE articles SET origin = $2 WHERE id = $1", [articleId, origin], cancellationToken) > 0;

    public static async Task<bool> PutSourceAsync(
        PostgresTransaction transaction, string origin, SourceStamp stamp, CancellationToken cancellationToken) =>
        await transaction.RunAsync(
            """
            INSERT INTO sources (digest, origin, length, changed_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (digest) DO UPDATE SET length = excluded.length, changed_at = excluded.changed_at
            """,
            [Digest(origin), origin, stamp.Length, Timestamp.Write(stamp.ChangedAt)], cancellationToken) > 0;

    public static async Task<bool> RemoveSourceAsync(PostgresTransaction transaction, string origin, CancellationToken cancellationToken) =>
        await transaction.RunAsync("DELETE FROM sources WHERE digest = $1", [Digest(origin)], cancellationToken) > 0;

    private static async Task<ArticleKeys?> FindAsync(
        PostgresTransaction transaction, string articleId, CancellationToken cancellationToken) => await transaction.FindAsync(
            "SELECT key, first_passage, passages FROM articles WHERE id = $1", [articleId],
            row => new ArticleKeys(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), cancellationToken);

    /// <returns>How many articles went.</returns>
    private static async Task<int> RemoveAsync(
        PostgresTransaction transaction, PostgresBatch batch, IndexState state, ArticleKeys article, CancellationToken cancellationToken)
    {
        var (key, firstPassage, passages) = article;
        batch.Add("DELETE FROM passages WHERE key >= $1 AND key < $2", firstPassage, firstPassage + passages);
        batch.Add("DELETE FROM vectors WHERE passage >= $1 AND passage < $2", firstPassage, firstPassage + passages);
        if (state.NewEncoder is not null)
            batch.Add("DELETE FROM new_vectors WHERE passage >= $1 AND passage < $2", firstPassage, firstPassage + passages);
        await Postings.RemoveAsync(transaction, batch, state, key, cancellationToken);
        CopyRows.Remove(batch, key);
        StatementRows.Remove(batch, key);
        batch.Add("DELETE FROM names WHERE article = $1", key);
        batch.Add("DELETE FROM texts WHERE article = $1", key);
        batch.Add("DELETE FROM articles WHERE key = $1", key);
        return 1;
    }

    private static void AddArticle(PostgresBatch batch, long key, long firstPassage, IndexedArticle indexed)
    {
        var article = indexed.Article;
        var lengths = indexed.Passages.Select(passage => passage.Terms.Count).ToArray();
        batch.Add(
            """
            INSERT INTO articles (
                key, id, origin, content_hash, title, source, url, author, language, published_at, headings, seams, characters,
                first_passage, passages, terms, lengths, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            """,
            key, article.Id, article.Origin, article.ContentHash, article.Title, article.Source, article.Url, article.Author,
            article.Language, article.PublishedAt is { } published ? Timestamp.Write(published) : null,
            article.Headings.SelectMany(heading => new[] { heading.Start, heading.Length }).ToArray(), article.Seams.ToArray(),
            article.Text.Length, firstPassage, lengths.Length, indexed.Terms.Count, LittleEndian.ToBytes<int>(lengths),
            article.ChangedAt is { } changed ? Timestamp.Write(changed) : null);
        batch.Add("INSERT INTO texts (article, text) VALUES ($1, $2)", key, article.Text);
        batch.Add("INSERT INTO names (article, names) VALUES ($1, $2)", key, NameTally.Join(indexed.Names));
    }

    private static void AddPassages(PostgresBatch batch, long article, long firstPassage, IReadOnlyList<NewPassage> passages)
    {
        var place = 0;
        foreach (var passage in passages.Select(passage => passage.Passage))
        {
            batch.Add("INSERT INTO passages (key, article, start, length, heading) VALUES ($1, $2, $3, $4, $5)",
                firstPassage + place++, article, passage.Range.Start, passage.Range.Length, passage.Heading);
        }
    }

    private static void AddVectors(
        PostgresBatch batch, VectorRows rows, IndexState state, IndexMaker maker, long firstPassage,
        IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        if (!state.Maker.HasVectorsOf(maker))
        {
            RemadeVectors.Begin(batch, rows, state, maker);
            rows.AddRows(batch, VectorTable.New, firstPassage, vectors);
            // Whoever still searches with the old encoder does not find it by its meaning.
            vectors = [.. vectors.Select(_ => new ReadOnlyMemory<float>(new float[state.Maker.Dimensions]))];
        }

        rows.AddRows(batch, VectorTable.Current, firstPassage, vectors);
    }

    private static byte[] Digest(string origin) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(origin));

    private sealed record ArticleKeys(long Key, long FirstPassage, int Passages);
}
