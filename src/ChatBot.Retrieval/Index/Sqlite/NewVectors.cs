using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The vectors of a new encoder that lie beside those of the old one; each call belongs in one transaction.</summary>
internal static class NewVectors
{
    /// <summary>Makes room for the vectors of an encoder; those of yet another one, which was given up, go.</summary>
    public static void Begin(SqliteSession session, IndexMaker maker)
    {
        if (session.FindText("SELECT value FROM meta WHERE name = 'new_encoder'") != Mark(maker))
            session.Execute("DROP TABLE IF EXISTS new_vectors");
        session.Execute("CREATE TABLE IF NOT EXISTS new_vectors (article INTEGER PRIMARY KEY, codes BLOB NOT NULL, vectors BLOB NOT NULL)");
        session.Execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('new_encoder', $1)", Mark(maker));
    }

    public static IReadOnlyList<UnencodedArticle> ListMissing(SqliteSession session, IndexMaker maker, int limit)
    {
        Begin(session, maker);
        var found = new List<(long Key, string Id)>();
        using (var reader = session.Read(
            "SELECT key, id FROM articles WHERE key NOT IN (SELECT article FROM new_vectors) ORDER BY key LIMIT $1", limit))
        {
            while (reader.Read())
                found.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return found.ConvertAll(article => new UnencodedArticle(
            article.Key, ArticleQueries.Find(session, article.Id)!,
            [.. ArticleQueries.ListPassages(session, article.Key).Select(passage => passage.Passage)]));
    }

    public static bool Put(SqliteSession session, IndexMaker maker, long article, float[] vectors)
    {
        Begin(session, maker);
        return StoredVectors.Put(session, "new_vectors", article, vectors, maker.Dimensions);
    }

    public static void Remove(SqliteSession session, long article)
    {
        if (session.FindNumber("SELECT count(*) FROM sqlite_master WHERE name = 'new_vectors'") > 0)
            session.Execute("DELETE FROM new_vectors WHERE article = $1", article);
    }

    /// <summary>Puts them in the place of the old ones where every article has them.</summary>
    public static bool Adopt(SqliteSession session, IndexMaker maker)
    {
        Begin(session, maker);
        if (session.FindNumber("SELECT count(*) FROM articles WHERE key NOT IN (SELECT article FROM new_vectors)") > 0)
            return false;
        session.Execute("DROP TABLE vectors");
        session.Execute("ALTER TABLE new_vectors RENAME TO vectors");
        session.Execute("DELETE FROM meta WHERE name = 'new_encoder'");
        session.Execute("UPDATE meta SET value = $1 WHERE name = 'encoder'", maker.Name);
        session.Execute("UPDATE meta SET value = $1 WHERE name = 'dimensions'", maker.Dimensions);
        session.Execute("UPDATE meta SET value = value + 1 WHERE name = 'changes'");
        return true;
    }

    private static string Mark(IndexMaker maker) => $"{maker.Encoder} {maker.Dimensions}";
}
