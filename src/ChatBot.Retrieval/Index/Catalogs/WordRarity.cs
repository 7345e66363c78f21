using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>How rare words are in the articles, judged by a sample of them spread evenly, so that a large index costs no more than a small
/// one.</summary>
internal sealed class WordRarity
{
    /// <summary>An idf needs no more: 5,000 articles are counted in some twenty milliseconds.</summary>
    private const int MostArticles = 5_000;

    private readonly long[] sample;
    private readonly Dictionary<uint, int> holding;

    private WordRarity(long[] sample, Dictionary<uint, int> holding) => (this.sample, this.holding) = (sample, holding);

    public static WordRarity None { get; } = new([], []);

    /// <summary>Begins the rarity of a catalog from what is known of an earlier one: articles that are added to a sample need only be
    /// counted themselves.</summary>
    /// <param name="missing">Keys of the articles that <see cref="Add"/> is still to be told of.</param>
    public static WordRarity Begin(Catalog catalog, WordRarity last, out ReadOnlyMemory<long> missing)
    {
        var sample = Sample(catalog.AllArticles);
        var goesOn = sample.AsSpan().StartsWith(last.sample);
        missing = goesOn ? sample.AsMemory(last.sample.Length) : sample;
        return goesOn && missing.IsEmpty ? last : new(sample, goesOn ? new(last.holding) : []);
    }

    /// <summary>Counts the words of one article.</summary>
    public void Add(ReadOnlySpan<uint> hashes)
    {
        foreach (var hash in hashes)
            CollectionsMarshal.GetValueRefOrAddDefault(holding, hash, out _)++;
    }

    /// <summary><see cref="Bm25.Idf"/> of a word by the sample.</summary>
    public double Idf(uint hash) => Bm25.Idf(sample.Length, holding.GetValueOrDefault(hash));

    private static long[] Sample(IReadOnlyList<CatalogArticle> articles)
    {
        var step = Math.Max(1, (articles.Count + MostArticles - 1) / MostArticles);
        var sample = new long[(articles.Count + step - 1) / step];
        for (var at = 0; at < sample.Length; at++)
            sample[at] = articles[at * step].Key;
        return sample;
    }
}
