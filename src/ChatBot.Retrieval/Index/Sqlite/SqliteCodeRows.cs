using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The codes of vectors in the file.</summary>
/// <param name="session">In a transaction.</param>
internal sealed class SqliteCodeRows(SqliteSession session) : ICodeRows
{
    public long KeyOf(CatalogArticle article) => article.Key;

    public byte[]? Find(CatalogArticle article)
    {
        using var reader = session.Read("SELECT codes FROM vectors WHERE article = $1", article.Key);
        return reader.Read() ? reader.GetFieldValue<byte[]>(0) : null;
    }

    public IEnumerable<(long Key, byte[] Codes)> From(CatalogArticle article)
    {
        using var reader = session.Read("SELECT article, codes FROM vectors WHERE article >= $1 ORDER BY article", article.Key);
        while (reader.Read())
            yield return (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
    }
}
