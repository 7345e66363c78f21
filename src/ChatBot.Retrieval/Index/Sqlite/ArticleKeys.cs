using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The keys of the articles of a damaged file: each table that has a row for each article is read from both ends up to the first
/// page that is none, and what one does not show another does.</summary>
internal static class ArticleKeys
{
    private static readonly IReadOnlyList<(string Table, string Key)> Tables =
    [
        ("articles", "key"), ("texts", "article"), ("names", "article"), ("article_words", "article"), ("signatures", "article"),
        ("vectors", "article"),
    ];

    public static IReadOnlyCollection<long> Of(SqliteSession session)
    {
        var keys = new SortedSet<long>();
        foreach (var (table, key) in Tables)
        {
            if (!Add(session, keys, $"SELECT {key} FROM {table} ORDER BY {key}"))
                Add(session, keys, $"SELECT {key} FROM {table} ORDER BY {key} DESC");
        }

        return keys;
    }

    private static bool Add(SqliteSession session, SortedSet<long> keys, string query)
    {
        try
        {
            using var reader = session.Read(query);
            while (reader.Read())
                keys.Add(reader.GetInt64(0));
            return true;
        }
        catch (Exception exception) when (exception is SqliteException || SqliteFaults.IsDamage(exception))
        {
            return false;
        }
    }
}
