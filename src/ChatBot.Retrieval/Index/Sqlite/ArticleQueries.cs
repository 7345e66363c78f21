using System.Text.Json;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index.Catalogs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Reading what the tables hold.</summary>
internal static class ArticleQueries
{
    public static ArticleVersion? FindVersion(SqliteSession session, string articleId)
    {
        using var reader = session.Read("SELECT content_hash, origin FROM articles WHERE id = $1", articleId);
        return reader.Read() ? new ArticleVersion(reader.GetString(0), reader.GetString(1)) : null;
    }

    public static Article? Find(SqliteSession session, string articleId) => Find(session, "id", articleId);

    /// <summary>The same by its key, without the index of ids.</summary>
    public static Article? Find(SqliteSession session, long key) => Find(session, "key", key);

    private static Article? Find(SqliteSession session, string column, object value)
    {
        using var reader = session.Read(
            $"""
            SELECT id, origin, content_hash, title, source, url, author, language, published_at, headings, seams, text, changed_at,
                checksum
            FROM articles JOIN texts ON article = key WHERE {column} = $1
            """,
            value);
        if (!reader.Read())
            return null;

        var article = new Article
        {
            Id = reader.GetString(0),
            Origin = reader.GetString(1),
            ContentHash = reader.GetString(2),
            Title = reader.GetString(3),
            Source = Text(reader, 4),
            Url = Text(reader, 5),
            Author = Text(reader, 6),
            Language = Text(reader, 7),
            PublishedAt = Time(reader, 8),
            Headings = [.. Numbers(reader, 9).Chunk(2).Select(pair => new TextRange(pair[0], pair[1]))],
            Seams = Numbers(reader, 10),
            Text = reader.GetString(11),
            ChangedAt = Time(reader, 12),
        };
        return ArticleChecksum.Check(article, raw.sqlite3_column_blob(reader.Handle, 13));
    }

    public static IReadOnlyList<ArticleSummary> List(SqliteSession session)
    {
        var articles = new List<ArticleSummary>();
        using var reader = session.Read(
            "SELECT id, title, source, url, published_at, characters, passages, origin FROM articles ORDER BY id");
        while (reader.Read())
            articles.Add(new ArticleSummary(
                reader.GetString(0), reader.GetString(1), Text(reader, 2), Text(reader, 3), Time(reader, 4),
                reader.GetInt32(5), reader.GetInt32(6), reader.GetString(7)));
        return articles;
    }

    public static IReadOnlyList<IndexedPassage> GetPassages(SqliteSession session, IReadOnlyCollection<long> keys) => Passages(
        session,
        """
        SELECT p.key, a.id, p.start, p.length, p.heading, a.characters FROM json_each($1) AS wanted
        JOIN passages AS p ON p.key = wanted.value JOIN articles AS a ON a.key = p.article ORDER BY wanted.key
        """,
        JsonSerializer.Serialize(keys));

    public static IReadOnlyList<IndexedPassage> ListPassages(SqliteSession session, IReadOnlyCollection<string> articleIds) => Passages(
        session,
        """
        SELECT p.key, a.id, p.start, p.length, p.heading, a.characters FROM json_each($1) AS wanted
        JOIN articles AS a ON a.id = wanted.value
        JOIN passages AS p ON p.key >= a.first_passage AND p.key < a.first_passage + a.passages
        ORDER BY wanted.key, p.key
        """,
        JsonSerializer.Serialize(articleIds.Distinct(StringComparer.Ordinal)));

    /// <summary>The passages of one article, found by its key alone.</summary>
    public static IReadOnlyList<IndexedPassage> ListPassages(SqliteSession session, long article) => Passages(
        session,
        """
        SELECT p.key, a.id, p.start, p.length, p.heading, a.characters FROM articles AS a
        JOIN passages AS p ON p.key >= a.first_passage AND p.key < a.first_passage + a.passages
        WHERE a.key = $1 ORDER BY p.key
        """,
        article);

    private static List<IndexedPassage> Passages(SqliteSession session, string query, object wanted)
    {
        var passages = new List<IndexedPassage>();
        using var reader = session.Read(query, wanted);
        while (reader.Read())
        {
            var (article, range) = (reader.GetString(1), new TextRange(reader.GetInt32(2), reader.GetInt32(3)));
            if (range.Start < 0 || range.Length < 0 || range.Length > reader.GetInt32(5) - range.Start)
                throw new InvalidDataException($"a passage of article {article} lies outside of it");
            passages.Add(new IndexedPassage(reader.GetInt64(0), article, new Passage(range, Text(reader, 4))));
        }

        return passages;
    }

    /// <summary>The names of the articles of a catalog, which is of the session's moment: those that came since the last count are added
    /// to it.</summary>
    public static IReadOnlyList<NameCount> CountNames(SqliteSession session, Catalog catalog, NameMemory memory)
    {
        var former = memory.Of(catalog);
        if (former.IsOf(catalog))
            return former.Names;
        var tally = new NameTally(former.Names);
        using var reader = session.Read("SELECT names FROM names WHERE article > $1", former.LastKey);
        while (reader.Read())
            tally.Add(reader.GetString(0));
        return memory.Keep(catalog, former, tally.Counts());
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Time(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Timestamp.Read(reader.GetString(column));

    private static int[] Numbers(SqliteDataReader reader, int column) => JsonSerializer.Deserialize<int[]>(reader.GetString(column)) ?? [];
}
