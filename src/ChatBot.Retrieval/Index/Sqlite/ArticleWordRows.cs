using System.Text.Json;
using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The words of articles, read from the file as they are asked for.</summary>
internal static class ArticleWordRows
{
    private delegate void Taking(long article, ReadOnlySpan<byte> words);

    /// <summary>The words of articles by their keys; an article that has none is left out.</summary>
    public static IReadOnlyDictionary<long, WordCounts> Of(SqliteSession session, WordMemory memory, IReadOnlyCollection<long> articles)
    {
        var found = memory.Find(articles, out var missing);
        Read(session, missing, (article, bytes) =>
        {
            var words = found[article] = WordCounts.FromBytes(bytes);
            memory.Keep(article, words);
        });
        return found;
    }

    /// <summary>How rare words are in the articles of a catalog, which is of the session's moment.</summary>
    public static WordRarity Rarity(SqliteSession session, WordMemory memory, Catalog catalog)
    {
        if (memory.FindRarity(catalog) is { } known)
            return known;
        var rarity = WordRarity.Begin(catalog, memory.LastRarity, out var missing);
        Read(session, missing.ToArray(), (_, bytes) => rarity.Add(WordCounts.FromBytes(bytes).Hashes));
        return memory.KeepRarity(catalog, rarity);
    }

    private static void Read(SqliteSession session, IReadOnlyCollection<long> articles, Taking take)
    {
        if (articles.Count == 0)
            return;
        using var reader = session.Read(
            "SELECT article, words FROM json_each($1) AS wanted JOIN article_words ON article = wanted.value",
            JsonSerializer.Serialize(articles));
        while (reader.Read())
            take(reader.GetInt64(0), raw.sqlite3_column_blob(reader.Handle, 1));
    }
}
