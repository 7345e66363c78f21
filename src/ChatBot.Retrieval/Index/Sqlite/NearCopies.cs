using System.Text.Json;
using ChatBot.Retrieval.Copies;
using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Which articles are near-copies of each other: found as each is written, so that reading is one look-up.</summary>
internal static class NearCopies
{
    public static void Put(SqliteSession session, long article, DateTimeOffset? published, TextSignature signature)
    {
        var bands = signature.Bands();
        foreach (var copy in FindCopies(session, bands, published, signature))
        {
            session.Execute("INSERT INTO near_copies (article, copy) VALUES ($1, $2)", article, copy);
            session.Execute("INSERT INTO near_copies (article, copy) VALUES ($1, $2)", copy, article);
        }

        session.Execute("INSERT INTO signatures (article, signature) VALUES ($1, $2)", article, LittleEndian.ToBytes(signature.Values));
        foreach (var band in bands.Distinct())
            session.Execute("INSERT INTO signature_bands (band, article) VALUES ($1, $2)", band, article);
    }

    public static void Remove(SqliteSession session, long article)
    {
        if (Find(session, article) is not { } signature)
            return;
        foreach (var band in signature.Bands())
            session.Execute("DELETE FROM signature_bands WHERE band = $1 AND article = $2", band, article);
        foreach (var copy in session.ReadNumbers("SELECT copy FROM near_copies WHERE article = $1", article))
            session.Execute("DELETE FROM near_copies WHERE article = $1 AND copy = $2", copy, article);
        session.Execute("DELETE FROM near_copies WHERE article = $1", article);
        session.Execute("DELETE FROM signatures WHERE article = $1", article);
    }

    public static ILookup<string, string> Among(SqliteSession session, IReadOnlyCollection<string> articleIds)
    {
        var pairs = new List<(string Article, string Copy)>();
        using var reader = session.Read(
            """
            SELECT a.id, b.id FROM json_each($1) AS wanted JOIN articles AS a ON a.id = wanted.value
            JOIN near_copies AS n ON n.article = a.key JOIN articles AS b ON b.key = n.copy
            WHERE b.id IN (SELECT value FROM json_each($1)) ORDER BY a.id, b.id
            """,
            JsonSerializer.Serialize(articleIds));
        while (reader.Read())
            pairs.Add((reader.GetString(0), reader.GetString(1)));
        return pairs.ToLookup(pair => pair.Article, pair => pair.Copy, StringComparer.Ordinal);
    }

    private static List<long> FindCopies(SqliteSession session, IReadOnlyList<long> bands, DateTimeOffset? published,
        TextSignature signature)
    {
        var near = session.ReadNumbers(
            """
            SELECT b.article FROM json_each($1) AS wanted JOIN signature_bands AS b ON b.band = wanted.value
            GROUP BY b.article ORDER BY count(*) DESC, b.article LIMIT $2
            """,
            JsonSerializer.Serialize(bands), CopyRule.MostCompared);
        return near.FindAll(article => Find(session, article) is { } other
            && CopyRule.AreCopies(signature, published, other, PublishedAt(session, article)));
    }

    private static DateTimeOffset? PublishedAt(SqliteSession session, long article) =>
        session.FindText("SELECT published_at FROM articles WHERE key = $1", article) is { } time ? Timestamp.Read(time) : null;

    private static TextSignature? Find(SqliteSession session, long article)
    {
        using var reader = session.Read("SELECT signature FROM signatures WHERE article = $1", article);
        return reader.Read() ? TextSignature.FromValues(LittleEndian.ToNumbers<uint>(raw.sqlite3_column_blob(reader.Handle, 0))) : null;
    }

    private static List<long> ReadNumbers(this SqliteSession session, string sql, params ReadOnlySpan<object?> values)
    {
        var numbers = new List<long>();
        using var reader = session.Read(sql, values);
        while (reader.Read())
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }
}
