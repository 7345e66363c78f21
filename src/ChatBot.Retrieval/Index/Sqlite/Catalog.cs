namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The index as one moment left it, as far as searching needs it in memory. Never changes.</summary>
internal sealed class Catalog
{
    private readonly CatalogArticle[] _withPassages;

    /// <param name="change">The change counter of that moment.</param>
    /// <param name="articles">In the order of their keys.</param>
    /// <param name="hasVectors">Whether all of them have their vectors.</param>
    public Catalog(long change, CatalogArticle[] articles, bool hasVectors)
    {
        Change = change;
        AllArticles = articles;
        HasVectors = hasVectors;
        _withPassages = Array.FindAll(articles, article => article.PassageTerms.Length > 0);

        Articles = new DocumentSpace(
            Array.ConvertAll(articles, article => article.Key),
            Enumerable.Range(0, articles.Length).ToArray(),
            Array.ConvertAll(articles, article => article.Terms));

        var starts = new int[_withPassages.Length];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + _withPassages[i - 1].PassageTerms.Length;
        Passages = new DocumentSpace(
            Array.ConvertAll(_withPassages, article => article.FirstPassage),
            starts,
            _withPassages.SelectMany(article => article.PassageTerms).ToArray());
    }

    public static Catalog Empty { get; } = new(-1, [], hasVectors: false);

    public long Change { get; }

    public IReadOnlyList<CatalogArticle> AllArticles { get; }

    public bool HasVectors { get; }

    public DocumentSpace Articles { get; }

    public DocumentSpace Passages { get; }

    public ArticleScore ArticleScore(int article, double score) => new(AllArticles[article].Id, score);

    public PassageScore PassageScore(int passage, double score)
    {
        var run = Passages.RunOf(passage);
        var article = _withPassages[run];
        return new PassageScore(article.FirstPassage + passage - Passages.RunStart(run), article.Id, score);
    }

    /// <summary>The article that a run of passages belongs to.</summary>
    public CatalogArticle ArticleOfRun(int run) => _withPassages[run];

    public int Runs => _withPassages.Length;
}
