using System.Collections.Concurrent;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// In how many documents terms stand, as one moment left the index: FTS5 reads all the postings of a term to count them, which for a
/// frequent word of a large index takes milliseconds, so that each is counted once after a change. Safe for concurrent use.
/// </summary>
/// <param name="change">The change counter of that moment.</param>
internal sealed class TermCounts(long change)
{
    // Words that questions ask for, and slips of them that no article holds.
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<(string Table, string Term), int> counts = new();

    public long Change => change;

    /// <param name="session">Of that moment.</param>
    /// <param name="table">The fts5vocab table that counts.</param>
    public IReadOnlyDictionary<string, int> Count(SqliteSession session, string table, IEnumerable<string> terms)
    {
        if (counts.Count > MostKept)
            counts.Clear();
        return terms.Distinct(StringComparer.Ordinal).ToDictionary(
            term => term,
            term => counts.GetOrAdd((table, term),
                key => (int)(session.FindNumber($"SELECT doc FROM {table} WHERE term = $1", key.Term) ?? 0)),
            StringComparer.Ordinal);
    }
}
