using System.Runtime.InteropServices;
using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// Keeps the catalog in step with the file, whichever process wrote it: a counter in the file tells that something changed, and
/// only new articles are loaded. Vectors are loaded when they are first asked for, and never those of another encoder.
/// </summary>
internal sealed class CatalogCache(IndexMaker maker)
{
    private readonly Lock loading = new();
    private volatile Catalog current = Catalog.Empty;

    /// <summary>
    /// The catalog that fits the snapshot of a session in a transaction; null where another session has already loaded a later one,
    /// so that the caller has to begin again.
    /// </summary>
    public Catalog? Find(SqliteSession session, bool withVectors)
    {
        var change = session.FindNumber("SELECT value FROM meta WHERE name = 'changes'") ?? 0;
        var current = this.current;
        if (current.Fits(change, withVectors))
            return current;

        lock (loading)
        {
            if (this.current.Change > change)
                return null;
            if (!this.current.Fits(change, withVectors))
                this.current = Load(session, this.current, change, withVectors);
            return this.current;
        }
    }

    private Catalog Load(SqliteSession session, Catalog current, long change, bool withVectors)
    {
        var isOfOther = !SqliteSchema.ReadMaker(session).HasVectorsOf(maker);
        withVectors = !isOfOther && (withVectors || current.HasVectors);
        var articles = change == current.Change ? [.. current.AllArticles] : LoadArticles(session, current);
        if (withVectors)
            LoadVectors(session, articles);
        return new Catalog(change, [.. articles], withVectors) { IsOfOtherEncoder = isOfOther };
    }

    private static List<CatalogArticle> LoadArticles(SqliteSession session, Catalog current)
    {
        var last = current.AllArticles.Count == 0 ? 0 : current.AllArticles[^1].Key;
        var articles = new List<CatalogArticle>(current.AllArticles.Count);

        using (var kept = session.Read("SELECT key FROM articles WHERE key <= $1 ORDER BY key", last))
        {
            var at = 0;
            while (kept.Read())
            {
                var key = kept.GetInt64(0);
                while (current.AllArticles[at].Key < key)
                    at++;
                articles.Add(current.AllArticles[at]);
            }
        }

        using var added = session.Read(
            """
            SELECT key, id, terms, first_passage, lengths, source, author, published_at, words
            FROM articles LEFT JOIN article_words ON article = key WHERE key > $1 ORDER BY key
            """,
            last);
        while (added.Read())
        {
            articles.Add(new CatalogArticle(
                added.GetInt64(0), added.GetString(1), added.GetInt32(2), added.GetInt64(3),
                LittleEndian.ToNumbers<int>(raw.sqlite3_column_blob(added.Handle, 4)))
            {
                Source = added.IsDBNull(5) ? null : added.GetString(5),
                Author = added.IsDBNull(6) ? null : added.GetString(6),
                Words = added.IsDBNull(8) ? WordCounts.None : WordCounts.FromBytes(raw.sqlite3_column_blob(added.Handle, 8)),
                Day = added.IsDBNull(7) ? null : DateOnly.FromDateTime(Timestamp.Read(added.GetString(7)).DateTime),
            });
        }

        return articles;
    }

    private void LoadVectors(SqliteSession session, List<CatalogArticle> articles)
    {
        var first = articles.FindIndex(article => article.Codes is null);
        if (first < 0)
            return;

        using var reader = session.Read("SELECT article, codes FROM vectors WHERE article >= $1 ORDER BY article", articles[first].Key);
        foreach (ref var article in CollectionsMarshal.AsSpan(articles)[first..])
        {
            if (article.Codes is not null)
                continue;
            article = article with
            {
                Codes = ReadCodes(reader, article, maker.Dimensions)
                    ?? throw new InvalidDataException($"article {article.Id} has not the vectors of its passages"),
            };
        }
    }

    private static VectorCodes? ReadCodes(Microsoft.Data.Sqlite.SqliteDataReader reader, CatalogArticle article, int dimensions)
    {
        while (reader.Read())
        {
            if (reader.GetInt64(0) == article.Key)
                return VectorCodes.FromBytes(raw.sqlite3_column_blob(reader.Handle, 1), article.PassageTerms.Length, dimensions);
        }

        return null;
    }
}
