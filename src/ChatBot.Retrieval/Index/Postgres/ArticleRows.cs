using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;
using Npgsql;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Reading what the tables hold.</summary>
internal static class ArticleRows
{
    private const string ArticleColumns =
        "SELECT id, origin, content_hash, title, source, url, author, language, published_at, headings, seams, text, key, changed_at";

    public static Task<ArticleVersion?> FindVersionAsync(
        PostgresTransaction transaction, string articleId, CancellationToken cancellationToken) => transaction.FindAsync(
            "SELECT content_hash, origin FROM articles WHERE id = $1", [articleId],
            row => new ArticleVersion(row.GetString(0), row.GetString(1)), cancellationToken);

    public static Task<Article?> FindAsync(PostgresTransaction transaction, string articleId, CancellationToken cancellationToken) =>
        transaction.FindAsync(ArticleColumns + " FROM articles JOIN texts ON article = key WHERE id = $1", [articleId], Article,
            cancellationToken);

    /// <summary>Some articles without vectors in the table of new ones.</summary>
    public static async Task<IReadOnlyList<UnencodedArticle>> ListMissingAsync(
        PostgresTransaction transaction, int limit, CancellationToken cancellationToken)
    {
        var articles = await transaction.ListAsync(
            ArticleColumns + $" FROM articles JOIN texts ON article = key WHERE {Missing} ORDER BY key LIMIT $1", [limit],
            row => (Key: row.GetInt64(12), Article: Article(row)), cancellationToken);
        var passages = (await ListPassagesAsync(transaction, [.. articles.Select(article => article.Article.Id)], cancellationToken))
            .ToLookup(passage => passage.ArticleId, passage => passage.Passage, StringComparer.Ordinal);
        return articles.ConvertAll(article =>
            new UnencodedArticle(article.Key, article.Article, [.. passages[article.Article.Id]]));
    }

    /// <summary>Tells the articles without vectors in the table of new ones.</summary>
    public const string Missing =
        "articles.passages > 0 AND NOT EXISTS (SELECT 1 FROM new_vectors WHERE new_vectors.passage = articles.first_passage)";

    public static async Task<IReadOnlyList<ArticleSummary>> ListAsync(
        PostgresTransaction transaction, CancellationToken cancellationToken) => await transaction.ListAsync(
            "SELECT id, title, source, url, published_at, characters, passages, origin FROM articles ORDER BY id", [],
            row => new ArticleSummary(
                row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), Time(row, 4), row.GetInt32(5), row.GetInt32(6),
                row.GetString(7)),
            cancellationToken);

    public static async Task<IReadOnlyList<IndexedPassage>> GetPassagesAsync(
        PostgresTransaction transaction, IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        await transaction.ListAsync(
            """
            SELECT p.key, a.id, p.start, p.length, p.heading FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted (key, place)
            JOIN passages AS p ON p.key = wanted.key JOIN articles AS a ON a.key = p.article ORDER BY wanted.place
            """,
            [keys.ToArray()], Passage, cancellationToken);

    public static async Task<IReadOnlyList<IndexedPassage>> ListPassagesAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken) =>
        await transaction.ListAsync(
            """
            SELECT p.key, a.id, p.start, p.length, p.heading FROM unnest($1::text[]) WITH ORDINALITY AS wanted (id, place)
            JOIN articles AS a ON a.id = wanted.id
            JOIN passages AS p ON p.key >= a.first_passage AND p.key < a.first_passage + a.passages
            ORDER BY wanted.place, p.key
            """,
            [Ids(articleIds)], Passage, cancellationToken);

    /// <summary>The names of the articles of a catalog, which is of the transaction's moment: those that came since the last count are
    /// added to it.</summary>
    public static async Task<IReadOnlyList<NameCount>> CountNamesAsync(
        PostgresTransaction transaction, Catalog catalog, NameMemory memory, CancellationToken cancellationToken)
    {
        var former = memory.Of(catalog);
        if (former.IsOf(catalog))
            return former.Names;
        var tally = new NameTally(former.Names);
        await using var reader = await transaction.ReadAsync(
            "SELECT names FROM names WHERE article > $1", [former.LastKey], cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            tally.Add(reader.GetString(0));
        return memory.Keep(catalog, former, tally.Counts());
    }

    public static async Task<IReadOnlyDictionary<string, SourceStamp>> ListSourcesAsync(
        PostgresTransaction transaction, CancellationToken cancellationToken) =>
        (await transaction.ListAsync(
            "SELECT origin, length, changed_at FROM sources", [],
            row => (Origin: row.GetString(0), Stamp: new SourceStamp(row.GetInt64(1), Timestamp.Read(row.GetString(2)))),
            cancellationToken))
        .ToDictionary(source => source.Origin, source => source.Stamp, StringComparer.Ordinal);

    /// <summary>Ids that the server can be asked for, each once.</summary>
    public static string[] Ids(IEnumerable<string> articleIds) =>
        [.. articleIds.Where(Postings.IsText).Distinct(StringComparer.Ordinal)];

    private static Article Article(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(0),
        Origin = row.GetString(1),
        ContentHash = row.GetString(2),
        Title = row.GetString(3),
        Source = Text(row, 4),
        Url = Text(row, 5),
        Author = Text(row, 6),
        Language = Text(row, 7),
        PublishedAt = Time(row, 8),
        Headings = [.. row.GetFieldValue<int[]>(9).Chunk(2).Select(pair => new TextRange(pair[0], pair[1]))],
        Seams = row.GetFieldValue<int[]>(10),
        Text = row.GetString(11),
        ChangedAt = Time(row, 13),
    };

    private static IndexedPassage Passage(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), new Passage(new TextRange(row.GetInt32(2), row.GetInt32(3)), Text(row, 4)));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => Text(row, column) is { } text ? Timestamp.Read(text) : null;
}
