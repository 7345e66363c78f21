namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The index as one moment left it, as far as searching needs it in memory. Never changes.</summary>
internal sealed class Catalog
{
    private readonly CatalogArticle[] withPassages;
    private readonly Lazy<WordRarity> rarity;

    /// <param name="change">The change counter of that moment.</param>
    /// <param name="articles">In the order of their keys.</param>
    /// <param name="hasVectors">Whether all of them have their vectors.</param>
    public Catalog(long change, CatalogArticle[] articles, bool hasVectors)
    {
        Change = change;
        AllArticles = articles;
        HasVectors = hasVectors;
        rarity = new(() => new WordRarity(articles));
        withPassages = Array.FindAll(articles, article => article.PassageTerms.Length > 0);

        Articles = new DocumentSpace(
            Array.ConvertAll(articles, article => article.Key),
            Enumerable.Range(0, articles.Length).ToArray(),
            Array.ConvertAll(articles, article => article.Terms));

        var starts = new int[withPassages.Length];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + withPassages[i - 1].PassageTerms.Length;
        Passages = new DocumentSpace(
            Array.ConvertAll(withPassages, article => article.FirstPassage),
            starts,
            withPassages.SelectMany(article => article.PassageTerms).ToArray());
    }

    public static Catalog Empty { get; } = new(-1, [], hasVectors: false);

    public long Change { get; }

    public IReadOnlyList<CatalogArticle> AllArticles { get; }

    public bool HasVectors { get; }

    /// <summary>Whether the vectors in the file are of no use here.</summary>
    public bool IsOfOtherEncoder { get; init; }

    /// <summary>Whether it is of the given change, and holds vectors where they are wanted and there are any.</summary>
    public bool Fits(long change, bool withVectors) => Change == change && (HasVectors || IsOfOtherEncoder || !withVectors);

    public DocumentSpace Articles { get; }

    public DocumentSpace Passages { get; }

    public WordRarity Rarity => rarity.Value;

    public ArticleScore ArticleScore(int article, double score) => new(AllArticles[article].Id, score);

    public PassageScore PassageScore(int passage, double score)
    {
        var run = Passages.RunOf(passage);
        var article = withPassages[run];
        return new PassageScore(article.FirstPassage + passage - Passages.RunStart(run), article.Id, score);
    }

    /// <summary>The article that a passage belongs to; null where the index does not hold it.</summary>
    public CatalogArticle? FindArticle(long passageKey) =>
        Passages.Find(passageKey) is >= 0 and var passage ? withPassages[Passages.RunOf(passage)] : null;

    /// <summary>Number of the first passage of an article; negative where the index does not hold it or it has none.</summary>
    public int FindFirstPassage(long articleKey) =>
        Articles.Find(articleKey) is >= 0 and var article && AllArticles[article] is { PassageTerms.Length: > 0, FirstPassage: var first }
            ? Passages.Find(first) : -1;

    /// <summary>The article that a run of passages belongs to.</summary>
    public CatalogArticle ArticleOfRun(int run) => withPassages[run];

    /// <summary>Ids of the articles within a frame.</summary>
    public IReadOnlySet<string> Within(SearchFrame frame) => AllArticles
        .Where(article => IsWithin(frame, article))
        .Select(article => article.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The same, the newest first; those without a day last.</summary>
    public IReadOnlyList<string> Newest(SearchFrame frame, int limit) =>
    [
        .. AllArticles
            .Where(article => IsWithin(frame, article))
            .OrderByDescending(article => article.Day)
            .ThenBy(article => article.Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(article => article.Id),
    ];

    /// <summary>Whether an article, by its number in <see cref="Articles"/>, stands within a frame; null where each does.</summary>
    public Predicate<int>? ArticlesWithin(SearchFrame? frame) =>
        frame is null ? null : article => IsWithin(frame, AllArticles[article]);

    /// <summary>The same of the article of a passage, by the passage's number in <see cref="Passages"/>.</summary>
    public Predicate<int>? PassagesWithin(SearchFrame? frame) =>
        frame is null ? null : passage => IsRunWithin(frame, Passages.RunOf(passage));

    /// <summary>Whether the article of a run of passages stands within a frame.</summary>
    public bool IsRunWithin(SearchFrame frame, int run) => IsWithin(frame, withPassages[run]);

    private static bool IsWithin(SearchFrame frame, CatalogArticle article) =>
        (frame.Articles is null || frame.Articles.Contains(article.Id))
        && (frame.First is null || article.Day >= frame.First)
        && (frame.Last is null || article.Day <= frame.Last)
        && (frame.Sources is null || (article.Source is { } source && frame.Sources.Contains(source)))
        && (frame.Author is null || article.Author == frame.Author);

    /// <summary>Who published and who wrote the articles, most articles first.</summary>
    public IReadOnlyList<Publisher> Publishers() =>
    [
        .. AllArticles.Select(article => (Name: article.Source, IsAuthor: false))
            .Concat(AllArticles.Select(article => (Name: article.Author, IsAuthor: true)))
            .Where(publisher => !string.IsNullOrWhiteSpace(publisher.Name))
            .GroupBy(publisher => publisher)
            .Select(group => new Publisher(group.Key.Name!, group.Key.IsAuthor, group.Count()))
            .OrderByDescending(publisher => publisher.Articles)
            .ThenBy(publisher => publisher.Name, StringComparer.Ordinal),
    ];

    public int Runs => withPassages.Length;
}
