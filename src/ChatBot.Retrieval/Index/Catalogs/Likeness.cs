namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// Compares articles with examples by the words that mark these: the relevance model of Lavrenko and Croft ("Relevance-Based Language
/// Models", 2001), its words ranked by weight times idf and scored by <see cref="Bm25"/>; and by the day they appeared.
/// </summary>
internal sealed class Likeness
{
    /// <summary>Chosen among 20, 30 and 40 on the dev halves (docs/quality.md).</summary>
    private const int MarkingWords = 40;

    /// <summary>In so many days being near in time falls to 1/e.</summary>
    private const double Days = 30;

    private const double UnknownTime = 0.5;

    private readonly Catalog catalog;
    private readonly WordRarity rarity;
    private readonly IReadOnlyDictionary<long, WordCounts> wordsOf;
    private readonly Bm25 bm25;
    private readonly List<(CatalogArticle Article, double Weight)> examples = [];
    private readonly List<(uint Hash, double Weight)> words;

    private Likeness(
        Catalog catalog, WordRarity rarity, IReadOnlyDictionary<long, WordCounts> wordsOf, IEnumerable<Example> examples, Bm25 bm25)
    {
        (this.catalog, this.rarity, this.wordsOf, this.bm25) = (catalog, rarity, wordsOf, bm25);
        foreach (var example in examples)
        {
            if (catalog.FindArticle(example.PassageKey) is { } article)
                this.examples.Add((article, example.Weight));
        }

        words = FindWords();
    }

    /// <summary>Keys of the articles whose words are compared, each once.</summary>
    public static IReadOnlyCollection<long> ArticlesOf(Catalog catalog, IEnumerable<Example> examples, IEnumerable<long> passageKeys) =>
        examples.Select(example => example.PassageKey).Concat(passageKeys)
            .Select(catalog.FindArticle).OfType<CatalogArticle>().Select(article => article.Key).ToHashSet();

    /// <summary>The articles of passages, each once, in the order of the passages.</summary>
    /// <param name="catalog">What the index holds.</param>
    /// <param name="rarity">How rare words are in it.</param>
    /// <param name="wordsOf">The words of <see cref="ArticlesOf"/>, by the key of the article; an article without any is left out.</param>
    public static IReadOnlyList<ArticleLikeness> Compare(
        Catalog catalog, WordRarity rarity, IReadOnlyDictionary<long, WordCounts> wordsOf, IEnumerable<Example> examples,
        IEnumerable<long> passageKeys, Bm25 bm25)
    {
        var likeness = new Likeness(catalog, rarity, wordsOf, examples, bm25);
        return [.. passageKeys.Select(catalog.FindArticle).OfType<CatalogArticle>().DistinctBy(article => article.Key)
            .Select(likeness.Of)];
    }

    private ArticleLikeness Of(CatalogArticle article) => new(article.Id, Words(article), Time(article));

    private List<(uint Hash, double Weight)> FindWords()
    {
        var weights = new Dictionary<uint, double>();
        foreach (var (article, weight) in examples)
        {
            var counts = WordsOf(article);
            var hashes = counts.Hashes;
            for (var i = 0; i < hashes.Length; i++)
                weights[hashes[i]] = weights.GetValueOrDefault(hashes[i])
                    + (weight * counts.CountAt(i) / Math.Max(1, article.Terms));
        }

        var marking = weights
            .Select(word => (word.Key, Weight: word.Value * rarity.Idf(word.Key)))
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => word.Key)
            .Take(MarkingWords)
            .ToList();
        var sum = marking.Sum(word => word.Weight);
        return marking.ConvertAll(word => (word.Key, word.Weight / sum));
    }

    private double Words(CatalogArticle article)
    {
        var score = 0.0;
        var counts = WordsOf(article);
        foreach (var (hash, weight) in words)
        {
            if (counts.Count(hash) is > 0 and var count)
                score += weight * bm25.Weight(count, article.Terms, catalog.Articles.MeanLength);
        }

        return score;
    }

    private WordCounts WordsOf(CatalogArticle article) => wordsOf.GetValueOrDefault(article.Key, WordCounts.None);

    private double Time(CatalogArticle article)
    {
        var (near, weights) = (0.0, 0.0);
        foreach (var (example, weight) in examples)
        {
            if (article.Day is not { } day || example.Day is not { } other)
                continue;
            near += weight * Math.Exp(-Math.Abs(day.DayNumber - other.DayNumber) / Days);
            weights += weight;
        }

        return weights > 0 ? near / weights : UnknownTime;
    }
}
