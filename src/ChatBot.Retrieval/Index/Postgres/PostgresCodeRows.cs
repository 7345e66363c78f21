using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The codes of the vectors that <see cref="ByteVectors"/> keeps.</summary>
internal sealed class PostgresCodeRows(PostgresTransaction transaction, IndexMaker maker) : ICodeRows
{
    public long KeyOf(CatalogArticle article) => article.FirstPassage;

    public byte[]? Find(CatalogArticle article)
    {
        using var reader = transaction.Read("SELECT vectors FROM vectors WHERE passage = $1", article.FirstPassage);
        return reader.Read() ? Codes(reader.GetFieldValue<byte[]>(0)) : null;
    }

    public IEnumerable<(long Key, byte[] Codes)> From(CatalogArticle article)
    {
        using var reader = transaction.Read(
            "SELECT passage, vectors FROM vectors WHERE passage >= $1 ORDER BY passage", article.FirstPassage);
        while (reader.Read())
            yield return (reader.GetInt64(0), Codes(reader.GetFieldValue<byte[]>(1)));
    }

    private byte[] Codes(byte[] vectors) => VectorCodes.Of(LittleEndian.ToNumbers<float>(vectors), maker.Dimensions);
}
