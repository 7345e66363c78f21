using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Retrieval.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class VectorSearchTests
{
    [Fact]
    public void The_nearest_are_those_of_a_search_through_everything() =>
        Prop.ForAll<byte[], byte, int>((passagesPerArticle, count, seed) =>
        {
            var catalog = MakeCatalog(passagesPerArticle.Select(passages => passages % 5).ToArray(), dimensions: 16);
            return Agrees(catalog, HashingEncoder.VectorOf($"question {seed}"), 1 + (count % 20));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Searching_on_all_cores_finds_the_same()
    {
        var catalog = MakeCatalog([.. Enumerable.Range(0, 5_000).Select(i => i % 9)], dimensions: 1024);

        ((long)catalog.Passages.Count * 1024).ShouldBeGreaterThan(VectorSearch.WorthAllCores);
        Agrees(catalog, HashingEncoder.VectorOf("question", 1024), 50).ShouldBeTrue();
    }

    private static bool Agrees(Catalog catalog, float[] question, int limit)
    {
        var found = VectorSearch.Nearest(catalog, question, limit).Best().ToList();
        var expected = Enumerable.Range(0, catalog.Passages.Count)
            .Select(passage => (passage, VectorSearch.Cosine(catalog, question, passage)))
            .OrderByDescending(item => item.Item2).ThenBy(item => item.passage).Take(limit);
        return found.SequenceEqual(expected) && found.TrueForAll(item => Math.Abs(item.Score - Dot(catalog, question, item.Number)) < 1e-5);
    }

    private static double Dot(Catalog catalog, float[] question, int passage)
    {
        var run = catalog.Passages.RunOf(passage);
        var row = passage - catalog.Passages.RunStart(run);
        return question.Select((value, i) => (double)value * catalog.ArticleOfRun(run).Vectors![(row * question.Length) + i]).Sum();
    }

    private static Catalog MakeCatalog(int[] passagesPerArticle, int dimensions)
    {
        var articles = new List<CatalogArticle>();
        long key = 1;
        foreach (var passages in passagesPerArticle)
        {
            var texts = Enumerable.Range(0, passages).Select(i => $"{articles.Count}/{i % 3}");
            articles.Add(new CatalogArticle(articles.Count + 1, $"a{articles.Count}", 1, key, new int[passages])
            {
                Vectors = [.. texts.SelectMany(text => HashingEncoder.VectorOf(text, dimensions))],
            });
            key += passages + 2;
        }

        return new Catalog(1, [.. articles], hasVectors: true);
    }
}
