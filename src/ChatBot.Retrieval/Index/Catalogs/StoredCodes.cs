using ChatBot.Retrieval.Index.Catalogs;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>
/// The codes of an index's vectors where a search can reach them: of a small index in memory, of a large one in a mapped file beside it. Used
/// by one at a time.
/// </summary>
internal sealed class StoredCodes(SqliteIndexOptions options, IndexMaker maker) : IDisposable
{
    // What is read again after the process was killed: a tenth of a second.
    private const int RowsBetweenMarks = 16_384;

    private const int ArticlesCompared = 8;

    // Rows of articles that went take room until all are laid anew.
    private const int MostWasted = 65_536;

    private PassageCodes codes = new(maker.Dimensions);
    private bool mayUseFile = true;
    private long change;
    private Task marking = Task.CompletedTask;

    /// <summary>The codes of all passages of a catalog, which is of the session's moment; they may hold those of others too.</summary>
    /// <exception cref="InvalidDataException">An article has not the vectors of its passages.</exception>
    public PassageCodes Load(SqliteSession session, Catalog catalog)
    {
        change = catalog.Change;
        if (codes.File is null && mayUseFile && catalog.Passages.Count >= options.PassagesInFile)
            codes = Open(session, catalog, anew: false);
        if (codes.Rows > (2L * catalog.Passages.Count) + MostWasted)
            codes = codes.File is null ? new(maker.Dimensions) : Open(session, catalog, anew: true);
        try
        {
            Fill(session, catalog);
        }
        catch (IOException) when (codes.File is not null)
        {
            Close();
            (codes, mayUseFile) = (new(maker.Dimensions), false);
            Fill(session, catalog);
        }

        if (codes.File is { } file && codes.Rows - file.Complete.Rows >= RowsBetweenMarks && marking.IsCompleted)
            marking = Task.Run(() => Mark(file, (codes.Last, codes.Rows), catalog.Change));
        return codes;
    }

    /// <summary>Lets go of all: the index has the vectors of another encoder.</summary>
    public void Forget()
    {
        Close();
        (codes, mayUseFile) = (new(maker.Dimensions), true);
    }

    public void Dispose()
    {
        marking.Wait();
        if (codes.File is { } file && file.Complete.Rows < codes.Rows)
            Mark(file, (codes.Last, codes.Rows), change);
        Close();
    }

    /// <summary>Where the file of an index lies.</summary>
    public static string FileOf(SqliteIndexOptions options) => options.Path + "-codes";

    private static void Mark(CodeFile file, (long Last, long Rows) complete, long change)
    {
        try
        {
            file.MarkComplete(complete, change);
        }
        catch (IOException)
        {
            // What is not marked is written again.
        }
    }

    private PassageCodes Open(SqliteSession session, Catalog catalog, bool anew)
    {
        Close();
        var made = anew ? null : Open(session, catalog);
        made ??= CodeFile.Open(FileOf(options), maker.Encoder, maker.Dimensions, catalog.Change, anew: true) is { } file
            ? new(maker.Dimensions, file) : null;
        mayUseFile = made is not null;
        return made ?? (codes.File is null ? codes : new(maker.Dimensions));
    }

    /// <summary>What the file holds; null where it does not hold what the index does.</summary>
    private PassageCodes? Open(SqliteSession session, Catalog catalog)
    {
        if (CodeFile.Open(FileOf(options), maker.Encoder, maker.Dimensions, catalog.Change) is not { } file)
            return null;
        var made = new PassageCodes(maker.Dimensions, file);
        if (Fits(session, catalog, made))
            return made;
        file.Dispose();
        return null;
    }

    /// <summary>Whether the file holds what the index does, by some articles that are spread over both, the last among them.</summary>
    private static bool Fits(SqliteSession session, Catalog catalog, PassageCodes made)
    {
        try
        {
            var runs = catalog.Passages.FirstRunAfter(made.Last);
            if (runs > 0)
                made.Open(catalog.ArticleOfRun(0).FirstPassage);
            for (var at = 1; at <= Math.Min(runs, ArticlesCompared); at++)
            {
                var article = catalog.ArticleOfRun((int)((long)runs * at / Math.Min(runs, ArticlesCompared)) - 1);
                using var reader = session.Read("SELECT codes FROM vectors WHERE article = $1", article.Key);
                if (!reader.Read() || !made.Holds(article.FirstPassage, raw.sqlite3_column_blob(reader.Handle, 0), article.Passages))
                    return false;
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Close()
    {
        marking.Wait();
        codes.File?.Dispose();
    }

    private void Fill(SqliteSession session, Catalog catalog)
    {
        var first = catalog.Passages.FirstRunAfter(codes.Last);
        if (first == catalog.Runs)
            return;
        using var reader = session.Read(
            "SELECT article, codes FROM vectors WHERE article >= $1 ORDER BY article", catalog.ArticleOfRun(first).Key);
        for (var run = first; run < catalog.Runs; run++)
        {
            var article = catalog.ArticleOfRun(run);
            if (!Seek(reader, article.Key)
                || !codes.Add(article.FirstPassage, raw.sqlite3_column_blob(reader.Handle, 1), article.Passages))
                throw new InvalidDataException($"Article {article.Id} has not the vectors of its passages.");
        }
    }

    private static bool Seek(Microsoft.Data.Sqlite.SqliteDataReader reader, long article)
    {
        while (reader.Read())
        {
            if (reader.GetInt64(0) is var key && key >= article)
                return key == article;
        }

        return false;
    }
}
