using System.Numerics.Tensors;
using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The vectors as they lie in the file, which the system keeps in memory as far as it has any to spare: read for the few
/// passages whose cosine is to be exact.</summary>
internal static class StoredVectors
{
    private const string OfArticle = "SELECT vectors FROM vectors WHERE article = $1";

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
        foreach (var together in Enumerable.Range(0, passages.Count).OrderBy(at => passages[at])
            .GroupBy(at => catalog.Passages.RunOf(passages[at])))
        {
            var article = catalog.ArticleOfRun(together.Key);
            using var reader = session.Read(OfArticle, article.Key);
            // Hundreds of articles are read for a question: their vectors are compared where they lie, not copied.
            var vectors = reader.Read() ? LittleEndian.AsNumbers<float>(raw.sqlite3_column_blob(reader.Handle, 0)) : [];
            if (vectors.Length != article.Passages * vector.Length)
                throw article.LacksVectors();
            foreach (var at in together)
            {
                var row = passages[at] - catalog.Passages.RunStart(together.Key);
                cosines[at] = TensorPrimitives.Dot(vectors.Slice(row * vector.Length, vector.Length), vector);
            }
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
        using var reader = session.Read(OfArticle, article);
        return reader.Read() ? LittleEndian.ToNumbers<float>(raw.sqlite3_column_blob(reader.Handle, 0)) : [];
    }
}
