using System.Runtime.InteropServices;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>How rare words are in the articles, judged by a sample of them spread evenly, so that a large index costs no more than a small
/// one.</summary>
internal sealed class WordRarity
{
    /// <summary>An idf needs no more: 5,000 articles are counted in some twenty milliseconds, once after each change.</summary>
    private const int MostArticles = 5_000;

    private readonly Dictionary<uint, int> holding = [];
    private readonly int articles;

    public WordRarity(IReadOnlyList<CatalogArticle> articles)
    {
        var step = Math.Max(1, (articles.Count + MostArticles - 1) / MostArticles);
        for (var at = 0; at < articles.Count; at += step)
        {
            this.articles++;
            foreach (var hash in articles[at].Words.Hashes)
                CollectionsMarshal.GetValueRefOrAddDefault(holding, hash, out _)++;
        }
    }

    /// <summary><see cref="Bm25.Idf"/> of a word by the sample.</summary>
    public double Idf(uint hash) => Bm25.Idf(articles, holding.GetValueOrDefault(hash));
}
