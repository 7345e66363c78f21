using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// Keeps the catalog in step with the file, whichever process wrote it: a counter in the file tells that something changed, and
/// only new articles are loaded. Vectors are loaded when they are first asked for, and never those of another encoder.
/// </summary>
internal sealed class CatalogCache(SqliteIndexOptions options, IndexMaker maker) : IDisposable
{
    private readonly Lock loading = new();
    private readonly SharedNames names = new();
    private readonly StoredCodes codes = new(options.Path + "-codes", options.PassagesInFile, maker);
    private volatile Catalog current = Catalog.Empty;

    /// <summary>
    /// The catalog that fits the snapshot of a session in a transaction; null where another session has already loaded a later one,
    /// so that the caller has to begin again.
    /// </summary>
    public Catalog? Find(SqliteSession session, bool withVectors)
    {
        var change = session.FindNumber("SELECT value FROM meta WHERE name = 'changes'") ?? 0;
        var current = this.current;
        if (current.Fits(change, withVectors))
            return current;

        lock (loading)
        {
            if (this.current.Change > change)
                return null;
            if (!this.current.Fits(change, withVectors))
                this.current = Load(session, this.current, change, withVectors);
            return this.current;
        }
    }

    /// <summary>Completes the codes beside a large index, for whoever opens it next.</summary>
    /// <returns>What it holds; null where it is a small one.</returns>
    public Catalog? LeaveReady(SqliteSession session) =>
        session.FindNumber("SELECT seq FROM sqlite_sequence WHERE name = 'passages'") >= options.PassagesInFile
            ? Find(session, withVectors: true) : null;

    /// <summary>Waits for what is written beside the index, and closes it.</summary>
    public void Dispose()
    {
        lock (loading)
            codes.Dispose();
    }

    private Catalog Load(SqliteSession session, Catalog current, long change, bool withVectors)
    {
        var catalog = change == current.Change ? current : LoadArticles(session, current, change);
        if (!SqliteSchema.ReadMaker(session).HasVectorsOf(maker))
        {
            codes.Forget();
            return catalog.OfOtherEncoder();
        }

        return withVectors || current.HasVectors ? catalog.With(codes.Load(new SqliteCodeRows(session), catalog)) : catalog;
    }

    private Catalog LoadArticles(SqliteSession session, Catalog current, long change)
    {
        var last = current.LastKey;
        var added = ReadAdded(session, last);
        // Each article that is written counts as a change, and each that goes as another: where there are as many changes as new articles,
        // none went.
        var kept = current.AllArticles.Count == 0 || change - current.Change == added.Count ? null : ReadKept(session, last);
        return current.Next(change, added, kept);
    }

    private List<AddedArticle> ReadAdded(SqliteSession session, long last)
    {
        var articles = new List<AddedArticle>();
        using var added = session.Read(
            "SELECT key, id, terms, first_passage, lengths, source, author, published_at FROM articles WHERE key > $1 ORDER BY key", last);
        while (added.Read())
        {
            // Below the provider, which looks at each value several times.
            var row = added.Handle!;
            var lengths = LittleEndian.ToNumbers<int>(raw.sqlite3_column_blob(row, 4));
            articles.Add(new(
                new CatalogArticle(
                    raw.sqlite3_column_int64(row, 0), Text(row, 1)!, raw.sqlite3_column_int(row, 2), raw.sqlite3_column_int64(row, 3),
                    lengths.Length)
                {
                    Source = Text(row, 5) is { } source ? names.Of(source) : null,
                    Author = Text(row, 6) is { } author ? names.Of(author) : null,
                    Day = Text(row, 7) is { } time ? DateOnly.FromDateTime(Timestamp.Read(time).DateTime) : null,
                },
                lengths));
        }

        return articles;
    }

    private static string? Text(sqlite3_stmt row, int column) => raw.sqlite3_column_text(row, column).utf8_to_string();

    private static HashSet<long> ReadKept(SqliteSession session, long last)
    {
        var keys = new HashSet<long>();
        using var kept = session.Read("SELECT key FROM articles WHERE key <= $1", last);
        while (kept.Read())
            keys.Add(kept.GetInt64(0));
        return keys;
    }
}
