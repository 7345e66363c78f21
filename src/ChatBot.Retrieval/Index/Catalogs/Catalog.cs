namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The index as one moment left it, as far as searching needs it in memory. Never changes.</summary>
internal sealed class Catalog
{
    private readonly CatalogArticle[] withPassages;

    // By the number of an article, the number of its first passage; -1 where it has none.
    private readonly int[] firstPassages;

    /// <param name="change">The change counter of that moment.</param>
    /// <param name="articles">In the order of their keys.</param>
    /// <param name="passageTerms">Number of terms of each of their passages.</param>
    /// <param name="onlyAddedSince">See <see cref="OnlyAddedSince"/>.</param>
    private Catalog(long change, CatalogArticle[] articles, int[] passageTerms, long onlyAddedSince)
    {
        (Change, OnlyAddedSince) = (change, onlyAddedSince);
        AllArticles = articles;
        withPassages = Array.TrueForAll(articles, article => article.Passages > 0)
            ? articles : Array.FindAll(articles, article => article.Passages > 0);
        Articles = new DocumentSpace(
            Array.ConvertAll(articles, article => article.Key),
            [.. Enumerable.Range(0, articles.Length)],
            Array.ConvertAll(articles, article => article.Terms));

        var starts = new int[withPassages.Length];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + withPassages[i - 1].Passages;
        Passages = new DocumentSpace(Array.ConvertAll(withPassages, article => article.FirstPassage), starts, passageTerms);
        var run = 0;
        firstPassages = Array.ConvertAll(articles, article => article.Passages > 0 ? starts[run++] : -1);
    }

    private Catalog(Catalog other)
    {
        (Change, OnlyAddedSince, AllArticles, withPassages) = (other.Change, other.OnlyAddedSince, other.AllArticles, other.withPassages);
        (Articles, Passages, IsOfOtherEncoder) = (other.Articles, other.Passages, other.IsOfOtherEncoder);
        firstPassages = other.firstPassages;
    }

    public static Catalog Empty { get; } = new(-1, [], [], 0);

    public long Change { get; }

    /// <summary>Since this change articles have only been added: what was counted then holds for all but those of higher keys.</summary>
    public long OnlyAddedSince { get; }

    public IReadOnlyList<CatalogArticle> AllArticles { get; }

    /// <summary>The key of the last article; 0 where there is none.</summary>
    public long LastKey => AllArticles.Count == 0 ? 0 : AllArticles[^1].Key;

    /// <summary>How many articles have this key or a lower one.</summary>
    public int CountUpTo(long key) => Articles.FirstRunAfter(key);

    /// <summary>The passages' vectors in small; null until the first search by vector.</summary>
    public PassageCodes? Codes { get; private init; }

    /// <summary>The vectors of each run of passages back to back, where they cannot be read one by one from where they are kept; else
    /// null.</summary>
    public IReadOnlyList<float[]>? Vectors { get; private init; }

    /// <summary>Whether all of them have their vectors.</summary>
    public bool HasVectors => Codes is not null;

    /// <summary>Whether the vectors in the file are of no use here.</summary>
    public bool IsOfOtherEncoder { get; private init; }

    /// <summary>Whether it is of the given change, and holds vectors where they are wanted and there are any.</summary>
    public bool Fits(long change, bool withVectors) => Change == change && (HasVectors || IsOfOtherEncoder || !withVectors);

    /// <summary>The catalog of a later moment, as yet without vectors.</summary>
    /// <param name="change">The change counter of that moment.</param>
    /// <param name="added">Articles of higher keys than any here, in the order of their keys.</param>
    /// <param name="kept">Keys of the articles that are still there; null: all of them.</param>
    public Catalog Next(long change, IReadOnlyCollection<AddedArticle> added, IReadOnlySet<long>? kept = null)
    {
        CatalogArticle[] stay = kept is null ? [.. AllArticles] : [.. AllArticles.Where(article => kept.Contains(article.Key))];
        var terms = new int[stay.Sum(article => article.Passages) + added.Sum(article => article.PassageTerms.Length)];
        var at = 0;
        if (kept is null)
            at = Passages.CopyLengths(0, Passages.Count, terms);
        foreach (var article in kept is null ? [] : stay.Where(article => article.Passages > 0))
            at += Passages.CopyLengths(Passages.Find(article.FirstPassage), article.Passages, terms.AsSpan(at));
        foreach (var (_, lengths) in added)
        {
            lengths.CopyTo(terms, at);
            at += lengths.Length;
        }

        return new(
            change, [.. stay, .. added.Select(article => article.Article)], terms, kept is null && Change >= 0 ? OnlyAddedSince : change);
    }

    /// <summary>The same with vectors.</summary>
    public Catalog With(PassageCodes codes, IReadOnlyList<float[]>? vectors = null) => new(this) { Codes = codes, Vectors = vectors };

    /// <summary>The same where the vectors in the file are of no use.</summary>
    public Catalog OfOtherEncoder() => new(this) { IsOfOtherEncoder = true };

    public DocumentSpace Articles { get; }

    public DocumentSpace Passages { get; }

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
    /// <param name="run">As of <see cref="DocumentSpace.FindNear"/>.</param>
    public int FindFirstPassage(long articleKey, ref int run) =>
        Articles.FindNear(articleKey, ref run) is >= 0 and var article ? firstPassages[article] : -1;

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
