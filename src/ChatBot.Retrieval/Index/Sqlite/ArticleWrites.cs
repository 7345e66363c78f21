using System.Text.Json;
using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Writing and removing articles; each call belongs in one transaction.</summary>
internal static class ArticleWrites
{
    public static bool Put(SqliteSession session, IndexedArticle indexed, IndexMaker maker)
    {
        Remove(session, indexed.Article.Id);
        var key = InsertArticle(session, indexed);
        session.Execute(
            "INSERT INTO texts (article, text, checksum) VALUES ($1, $2, $3)",
            key, indexed.Article.Text, ArticleChecksum.Of(indexed.Article, indexed.Statements));
        session.Execute("INSERT INTO article_terms (rowid, terms) VALUES ($1, $2)", key, string.Join(' ', indexed.Terms));
        InsertPassages(session, key, indexed.Passages);
        InsertVectors(session, key, [.. indexed.Passages.Select(passage => passage.Vector)], maker);
        session.Execute("INSERT INTO names (article, names) VALUES ($1, $2)", key, NameTally.Join(indexed.Names));
        if (indexed.Signature is { } signature)
            NearCopies.Put(session, key, indexed.Article.PublishedAt, signature);
        session.Execute("INSERT INTO article_words (article, words) VALUES ($1, $2)", key, WordCounts.Of(indexed.Terms).ToBytes());
        StatementRows.Insert(session, key, indexed.Statements);
        Changed(session);
        return true;
    }

    public static bool Move(SqliteSession session, string articleId, string origin) =>
        session.Execute("UPDATE articles SET origin = $2 WHERE id = $1", articleId, origin) > 0;

    public static bool Remove(SqliteSession session, string articleId)
    {
        long key, firstPassage, endPassage;
        using (var reader = session.Read("SELECT key, first_passage, first_passage + passages FROM articles WHERE id = $1", articleId))
        {
            if (!reader.Read())
                return false;
            (key, firstPassage, endPassage) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        }

        session.Execute("DELETE FROM passage_terms WHERE rowid >= $1 AND rowid < $2", firstPassage, endPassage);
        session.Execute("DELETE FROM passages WHERE key >= $1 AND key < $2", firstPassage, endPassage);
        session.Execute("DELETE FROM article_terms WHERE rowid = $1", key);
        session.Execute("DELETE FROM article_words WHERE article = $1", key);
        session.Execute("DELETE FROM names WHERE article = $1", key);
        NearCopies.Remove(session, key);
        StatementRows.Remove(session, key);
        session.Execute("DELETE FROM vectors WHERE article = $1", key);
        NewVectors.Remove(session, key);
        session.Execute("DELETE FROM texts WHERE article = $1", key);
        session.Execute("DELETE FROM articles WHERE key = $1", key);
        Changed(session);
        return true;
    }

    private static long InsertArticle(SqliteSession session, IndexedArticle indexed)
    {
        var article = indexed.Article;
        var lengths = indexed.Passages.Select(passage => passage.Terms.Count).ToArray();
        return session.FindNumber(
            """
            INSERT INTO articles (
                id, origin, content_hash, title, source, url, author, language, published_at, headings, seams, characters,
                first_passage, passages, terms, lengths, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'passages'), 0), $13, $14, $15, $16)
            RETURNING key
            """,
            article.Id, article.Origin, article.ContentHash, article.Title, article.Source, article.Url, article.Author, article.Language,
            article.PublishedAt is { } published ? Timestamp.Write(published) : null,
            JsonSerializer.Serialize(article.Headings.SelectMany(heading => new[] { heading.Start, heading.Length })),
            JsonSerializer.Serialize(article.Seams),
            article.Text.Length, lengths.Length, indexed.Terms.Count, LittleEndian.ToBytes<int>(lengths),
            article.ChangedAt is { } changed ? Timestamp.Write(changed) : null)!.Value;
    }

    private static void InsertPassages(SqliteSession session, long article, IReadOnlyList<NewPassage> passages)
    {
        foreach (var passage in passages)
        {
            var range = passage.Passage.Range;
            var key = session.FindNumber(
                "INSERT INTO passages (article, start, length, heading) VALUES ($1, $2, $3, $4) RETURNING key",
                article, range.Start, range.Length, passage.Passage.Heading);
            session.Execute("INSERT INTO passage_terms (rowid, terms) VALUES ($1, $2)", key, string.Join(' ', passage.Terms));
        }
    }

    private static void InsertVectors(SqliteSession session, long article, IReadOnlyList<ReadOnlyMemory<float>> vectors, IndexMaker maker)
    {
        var made = SqliteSchema.ReadMaker(session);
        var joined = PassageVectors.Join(vectors);
        if (!made.HasVectorsOf(maker))
        {
            NewVectors.Put(session, maker, article, joined);
            // Whoever still searches with the old encoder does not find it by its meaning.
            joined = new float[vectors.Count * made.Dimensions];
        }

        StoredVectors.Put(session, "vectors", article, joined, made.Dimensions);
    }

    private static void Changed(SqliteSession session) => session.Execute("UPDATE meta SET value = value + 1 WHERE name = 'changes'");
}
