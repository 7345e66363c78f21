namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The names of the articles as they were last counted; of a large index in a file too, for whoever opens it next. Safe for
/// concurrent use.</summary>
/// <param name="file">Where that lies; null for none.</param>
/// <param name="passagesInFile">From so many passages on it is used.</param>
internal sealed class NameMemory(string? file, int passagesInFile) : IDisposable
{
    // It is written again when so large a part of the articles was counted since.
    private const int PartOfArticles = 16;

    private volatile CountedNames last = CountedNames.None;
    private Task writing = Task.CompletedTask;

    /// <summary>What was counted of the articles of a catalog; only those of higher keys are still to be counted.</summary>
    public CountedNames Of(Catalog catalog)
    {
        if (last.For(catalog) is var known && !ReferenceEquals(known, CountedNames.None))
            return known;
        return IsLarge(catalog) && NameFile.Read(file!, catalog) is { } read ? last = read : CountedNames.None;
    }

    /// <summary>Keeps what was counted of all articles of a catalog.</summary>
    /// <param name="catalog">What the index holds.</param>
    /// <param name="former">What was known of it before.</param>
    /// <param name="names">All names, in their order.</param>
    public IReadOnlyList<NameCount> Keep(Catalog catalog, CountedNames former, IReadOnlyList<NameCount> names)
    {
        var counted = last = new(catalog.Change, catalog.LastKey, names);
        var added = catalog.AllArticles.Count - catalog.CountUpTo(former.LastKey);
        if (IsLarge(catalog) && added >= catalog.AllArticles.Count / PartOfArticles && writing.IsCompleted)
            writing = Task.Run(() => NameFile.Write(file!, catalog, counted));
        return names;
    }

    private bool IsLarge(Catalog catalog) => file is not null && catalog.Passages.Count >= passagesInFile;

    /// <summary>Waits for what is being written.</summary>
    public void Dispose() => writing.Wait();
}
