using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>What the source files looked like when they were last read.</summary>
internal static class SourceStamps
{
    public static IReadOnlyDictionary<string, SourceStamp> List(SqliteSession session)
    {
        var stamps = new Dictionary<string, SourceStamp>(StringComparer.Ordinal);
        using var reader = session.Read("SELECT origin, length, changed_at FROM sources");
        while (reader.Read())
            stamps.Add(reader.GetString(0), new SourceStamp(reader.GetInt64(1), Timestamp.Read(reader.GetString(2))));
        return stamps;
    }

    public static bool Put(SqliteSession session, string origin, SourceStamp stamp) =>
        session.Execute(
            "INSERT OR REPLACE INTO sources (origin, length, changed_at) VALUES ($1, $2, $3)",
            origin, stamp.Length, Timestamp.Write(stamp.ChangedAt)) > 0;

    public static bool Remove(SqliteSession session, string origin) =>
        session.Execute("DELETE FROM sources WHERE origin = $1", origin) > 0;
}
