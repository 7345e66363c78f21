using ChatBot.Retrieval.Copies;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Which articles are near-copies of each other: found as each is written, so that reading is one look-up.</summary>
internal static class CopyRows
{
    /// <summary>The articles that one about to be written is a near-copy of.</summary>
    /// <param name="replaced">Id of the article; its earlier version does not count.</param>
    public static async Task<IReadOnlyList<long>> FindAsync(
        PostgresTransaction transaction, TextSignature signature, DateTimeOffset? published, string replaced,
        CancellationToken cancellationToken)
    {
        var near = await transaction.ListAsync(
            """
            SELECT near.article, s.signature, a.published_at FROM (
                SELECT b.article, count(*) AS shared FROM signature_bands AS b WHERE b.band = ANY($1)
                GROUP BY b.article ORDER BY count(*) DESC, b.article LIMIT $2) AS near
            JOIN signatures AS s ON s.article = near.article JOIN articles AS a ON a.key = near.article
            WHERE a.id <> $3 ORDER BY near.shared DESC, near.article
            """,
            [signature.Bands().Distinct().ToArray(), CopyRule.MostCompared, replaced],
            row => (Article: row.GetInt64(0),
                Signature: TextSignature.FromValues(LittleEndian.ToNumbers<uint>(row.GetFieldValue<byte[]>(1))),
                Published: row.IsDBNull(2) ? (DateTimeOffset?)null : Timestamp.Read(row.GetString(2))),
            cancellationToken);
        return [.. near.Where(other => CopyRule.AreCopies(signature, published, other.Signature, other.Published))
            .Select(other => other.Article)];
    }

    public static void Add(PostgresBatch batch, long article, TextSignature signature, IReadOnlyList<long> copies)
    {
        batch.Add("INSERT INTO near_copies (article, copy) SELECT $1, copy FROM unnest($2::bigint[]) AS row (copy)", article,
            copies.ToArray());
        batch.Add("INSERT INTO near_copies (article, copy) SELECT copy, $1 FROM unnest($2::bigint[]) AS row (copy)", article,
            copies.ToArray());
        var bands = signature.Bands().Distinct().ToArray();
        batch.Add("INSERT INTO signatures (article, signature, bands) VALUES ($1, $2, $3)", article,
            LittleEndian.ToBytes(signature.Values), bands);
        batch.Add("INSERT INTO signature_bands (band, article) SELECT band, $1 FROM unnest($2::bigint[]) AS row (band)", article, bands);
    }

    public static void Remove(PostgresBatch batch, long article) => batch
        .Add("DELETE FROM near_copies WHERE article IN (SELECT copy FROM near_copies WHERE article = $1) AND copy = $1", article)
        .Add("DELETE FROM near_copies WHERE article = $1", article)
        .Add("DELETE FROM signature_bands WHERE band = ANY((SELECT bands FROM signatures WHERE article = $1)::bigint[]) AND article = $1",
            article)
        .Add("DELETE FROM signatures WHERE article = $1", article);

    public static async Task<ILookup<string, string>> AmongAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        (await transaction.ListAsync(
            """
            SELECT a.id, b.id FROM articles AS a JOIN near_copies AS n ON n.article = a.key JOIN articles AS b ON b.key = n.copy
            WHERE a.id = ANY($1) AND b.id = ANY($1) ORDER BY a.id, b.id
            """,
            [ArticleRows.Ids(articleIds)], row => (Article: row.GetString(0), Copy: row.GetString(1)), cancellationToken))
        .ToLookup(pair => pair.Article, pair => pair.Copy, StringComparer.Ordinal);
}
