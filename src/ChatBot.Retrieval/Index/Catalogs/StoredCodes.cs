namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// The codes of an index's vectors where a search can reach them: of a small index in memory, of a large one in a mapped file beside it.
/// Used by one at a time.
/// </summary>
/// <param name="path">Where the file is to lie; null for none.</param>
/// <param name="passagesInFile">From so many passages on it is used.</param>
/// <param name="maker">The encoder of the vectors.</param>
internal sealed class StoredCodes(string? path, int passagesInFile, IndexMaker maker) : IDisposable
{
    // What is read again after the process was killed: a tenth of a second.
    private const int RowsBetweenMarks = 16_384;

    private const int ArticlesCompared = 8;

    private PassageCodes codes = new(maker.Dimensions);
    private bool mayUseFile = path is not null;
    private long change;
    private Task marking = Task.CompletedTask;

    /// <summary>The codes of all passages of a catalog; they may hold those of others too.</summary>
    /// <param name="rows">The codes as the database of that moment has them.</param>
    /// <param name="catalog">What the index holds.</param>
    /// <exception cref="InvalidDataException">An article has not the vectors of its passages.</exception>
    public PassageCodes Load(ICodeRows rows, Catalog catalog)
    {
        change = catalog.Change;
        if (codes.File is null && mayUseFile && catalog.Passages.Count >= passagesInFile)
            codes = Open(rows, catalog, anew: false);
        if (codes.AreMostlyOfOthers(catalog.Passages.Count))
            codes = codes.File is null ? new(maker.Dimensions) : Open(rows, catalog, anew: true);
        try
        {
            Fill(rows, catalog);
        }
        catch (IOException) when (codes.File is not null)
        {
            Close();
            (codes, mayUseFile) = (new(maker.Dimensions), false);
            Fill(rows, catalog);
        }

        if (codes.File is { } file && codes.Rows - file.Complete.Rows >= RowsBetweenMarks && marking.IsCompleted)
            marking = Task.Run(() => Mark(file, (codes.Last, codes.Rows), catalog.Change));
        return codes;
    }

    /// <summary>Lets go of all: the index has the vectors of another encoder.</summary>
    public void Forget()
    {
        Close();
        (codes, mayUseFile) = (new(maker.Dimensions), path is not null);
    }

    public void Dispose()
    {
        marking.Wait();
        if (codes.File is { } file && file.Complete.Rows < codes.Rows)
            Mark(file, (codes.Last, codes.Rows), change);
        Close();
    }

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

    private PassageCodes Open(ICodeRows rows, Catalog catalog, bool anew)
    {
        Close();
        var made = anew ? null : Open(rows, catalog);
        made ??= CodeFile.Open(path!, maker.Encoder, maker.Dimensions, catalog.Change, anew: true) is { } file
            ? new(maker.Dimensions, file) : null;
        mayUseFile = made is not null;
        return made ?? (codes.File is null ? codes : new(maker.Dimensions));
    }

    /// <summary>What the file holds; null where it does not hold what the index does.</summary>
    private PassageCodes? Open(ICodeRows rows, Catalog catalog)
    {
        if (CodeFile.Open(path!, maker.Encoder, maker.Dimensions, catalog.Change) is not { } file)
            return null;
        var made = new PassageCodes(maker.Dimensions, file);
        if (Fits(rows, catalog, made))
            return made;
        file.Dispose();
        return null;
    }

    /// <summary>Whether the file holds what the index does, by some articles that are spread over both, the last among them.</summary>
    private static bool Fits(ICodeRows rows, Catalog catalog, PassageCodes made)
    {
        try
        {
            var runs = catalog.Passages.FirstRunAfter(made.Last);
            if (runs > 0)
                made.Open(catalog.ArticleOfRun(0).FirstPassage);
            for (var at = 1; at <= Math.Min(runs, ArticlesCompared); at++)
            {
                var article = catalog.ArticleOfRun((int)((long)runs * at / Math.Min(runs, ArticlesCompared)) - 1);
                if (rows.Find(article) is not { } held || !made.Holds(article.FirstPassage, held, article.Passages))
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

    private void Fill(ICodeRows rows, Catalog catalog)
    {
        var first = catalog.Passages.FirstRunAfter(codes.Last);
        if (first == catalog.Runs)
            return;
        var run = first;
        foreach (var (key, bytes) in rows.From(catalog.ArticleOfRun(first)))
        {
            if (run == catalog.Runs)
                break;
            // An article without passages may have a row.
            if (key < rows.KeyOf(catalog.ArticleOfRun(run)))
                continue;
            var article = catalog.ArticleOfRun(run++);
            if (key != rows.KeyOf(article) || !codes.Add(article.FirstPassage, bytes, article.Passages))
                throw article.LacksVectors();
        }

        if (run < catalog.Runs)
            throw catalog.ArticleOfRun(run).LacksVectors();
    }
}
