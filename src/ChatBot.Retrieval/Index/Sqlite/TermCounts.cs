using System.Collections.Concurrent;
using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// In how many documents terms stand. FTS5 reads all the postings of a term to count them, which for a frequent word of a large index takes
/// tens of milliseconds: so each is counted once, and after a change only in the documents that came since. Safe for concurrent use.
/// </summary>
/// <param name="documents">What is counted: "passage" or "article", as the tables are named.</param>
internal sealed class TermCounts(string documents)
{
    // Words that questions ask for, and slips of them that no article holds.
    private const int MostKept = 20_000;

    // Fewer are as quickly counted anew.
    private const int WorthKeeping = 256;

    private readonly ConcurrentDictionary<string, Counted> counts = new(StringComparer.Ordinal);

    /// <param name="session">Of the catalog's moment.</param>
    /// <param name="catalog">What the index holds.</param>
    /// <param name="lastKey">Key of the last document.</param>
    /// <param name="terms">The terms.</param>
    public IReadOnlyDictionary<string, int> Count(SqliteSession session, Catalog catalog, long lastKey, IEnumerable<string> terms)
    {
        if (counts.Count > MostKept)
            counts.Clear();
        return terms.Distinct(StringComparer.Ordinal).ToDictionary(
            term => term,
            term =>
            {
                if (!counts.TryGetValue(term, out var counted) || counted.Change != catalog.Change)
                    counts[term] = counted = new(catalog.Change, lastKey, Count(session, catalog, term, counted));
                return counted.Documents;
            },
            StringComparer.Ordinal);
    }

    private int Count(SqliteSession session, Catalog catalog, string term, Counted last) =>
        last.Documents >= WorthKeeping && last.Change >= catalog.OnlyAddedSince && last.Change < catalog.Change
            ? last.Documents + (int)(session.FindNumber(
                $"SELECT count(*) FROM {documents}_terms WHERE {documents}_terms MATCH $1 AND rowid > $2",
                $"\"{term}\"", last.LastKey) ?? 0)
            : (int)(session.FindNumber($"SELECT doc FROM {documents}_counts WHERE term = $1", term) ?? 0);

    /// <param name="Change">The change counter of the moment it was counted.</param>
    /// <param name="LastKey">Key of the last document of that moment.</param>
    /// <param name="Documents">How many hold the term.</param>
    private readonly record struct Counted(long Change, long LastKey, int Documents);
}
