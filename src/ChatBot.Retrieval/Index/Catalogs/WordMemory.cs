namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// The words of articles that were lately asked for; those of the others stay in the database. No key is given twice, and what an article
/// holds under its key never changes, so that nothing here is ever out of date. Safe for concurrent use.
/// </summary>
/// <param name="mostBytes">About what it holds at most.</param>
internal sealed class WordMemory(long mostBytes = WordMemory.Shipped)
{
    /// <summary>The words of some 14,000 articles of news: those of a small index stay, whatever is asked.</summary>
    private const long Shipped = 32 << 20;

    private readonly Lock change = new();
    private readonly LastMade<WordRarity> rarity = new();
    private Dictionary<long, WordCounts> young = [];
    private Dictionary<long, WordCounts> old = [];
    private long youngBytes;
    private volatile WordRarity lastRarity = WordRarity.None;

    /// <summary>How rare words were when the index was left so; null where that is not known yet.</summary>
    public WordRarity? FindRarity(Catalog catalog) => rarity.Find(catalog.Change);

    /// <summary>What was last known of how rare words are, to go on from.</summary>
    public WordRarity LastRarity => lastRarity;

    public WordRarity KeepRarity(Catalog catalog, WordRarity made) => rarity.Keep(catalog.Change, lastRarity = made);

    /// <summary>The words of articles as far as they are held here.</summary>
    /// <param name="articles">Keys, each once.</param>
    /// <param name="missing">Keys of those that are not.</param>
    public Dictionary<long, WordCounts> Find(IReadOnlyCollection<long> articles, out List<long> missing)
    {
        var found = new Dictionary<long, WordCounts>(articles.Count);
        missing = [];
        lock (change)
        {
            foreach (var article in articles)
            {
                if (!young.TryGetValue(article, out var words) && old.Remove(article, out words))
                    Add(article, words);
                if (words is null)
                    missing.Add(article);
                else
                    found[article] = words;
            }
        }

        return found;
    }

    public void Keep(long article, WordCounts words)
    {
        lock (change)
        {
            if (!young.ContainsKey(article))
                Add(article, words);
        }
    }

    // What was not asked for while as many others were is let go of.
    private void Add(long article, WordCounts words)
    {
        young[article] = words;
        youngBytes += words.Bytes;
        if (youngBytes < mostBytes / 2)
            return;
        (old, young, youngBytes) = (young, [], 0);
    }
}
