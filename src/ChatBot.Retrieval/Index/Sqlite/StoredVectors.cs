using System.Numerics.Tensors;
using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The vectors as they lie in the file, which the system keeps in memory as far as it has any to spare: read for the few
/// passages whose cosine is to be exact.</summary>
internal static class StoredVectors
{
    /// <summary>Writes the vectors of an article, and their codes, which are read by themselves, before them.</summary>
    /// <param name="table">The table to write to.</param>
    public static bool Put(SqliteSession session, string table, long article, ReadOnlySpan<float> vectors, int dimensions) =>
        session.Execute(
            $"INSERT OR REPLACE INTO {table} (article, codes, vectors) SELECT key, $2, $3 FROM articles WHERE key = $1",
            article, VectorCodes.Of(vectors, dimensions), LittleEndian.ToBytes(vectors)) > 0;

    /// <summary>The cosines of passages with a unit-length vector, in the order of the passages.</summary>
    /// <param name="passages">Numbers of passages of the catalog; those of one article are read at once where they stand together.</param>
    public static double[] Cosines(SqliteSession session, Catalog catalog, ReadOnlySpan<float> vector, IReadOnlyList<int> passages)
    {
        var cosines = new double[passages.Count];
        var (held, vectors) = (-1, Array.Empty<float>());
        foreach (var at in Enumerable.Range(0, passages.Count).OrderBy(at => passages[at]))
        {
            var run = catalog.Passages.RunOf(passages[at]);
            if (run != held)
                (held, vectors) = (run, Read(session, catalog.ArticleOfRun(run), vector.Length));
            var row = passages[at] - catalog.Passages.RunStart(run);
            cosines[at] = TensorPrimitives.Dot(vectors.AsSpan(row * vector.Length, vector.Length), vector);
        }

        return cosines;
    }

    /// <summary>An article with its passages and their vectors; null where it is not held.</summary>
    public static StoredArticle? Stored(SqliteSession session, string articleId, IndexMaker maker)
    {
        if (ArticleQueries.Find(session, articleId) is not { } article)
            return null;
        if (!SqliteSchema.ReadMaker(session).HasVectorsOf(maker))
            throw new IndexException(IndexFault.Foreign, StoredArticle.OtherEncoder);
        var key = session.FindNumber("SELECT key FROM articles WHERE id = $1", articleId) ?? 0;
        return new StoredArticle(
            article, [.. ArticleQueries.ListPassages(session, key).Select(passage => passage.Passage)], Of(session, key));
    }

    /// <summary>The vectors of an article, back to back.</summary>
    public static float[] Of(SqliteSession session, long article)
    {
        using var reader = session.Read("SELECT vectors FROM vectors WHERE article = $1", article);
        return reader.Read() ? LittleEndian.ToNumbers<float>(raw.sqlite3_column_blob(reader.Handle, 0)) : [];
    }

    private static float[] Read(SqliteSession session, CatalogArticle article, int dimensions)
    {
        var vectors = Of(session, article.Key);
        return vectors.Length == article.Passages * dimensions ? vectors : throw article.LacksVectors();
    }
}
