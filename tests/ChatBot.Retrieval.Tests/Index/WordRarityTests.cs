using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Index.Catalogs;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class WordRarityTests
{
    [Fact]
    public void Only_articles_that_are_new_to_the_sample_are_counted()
    {
        var first = Begin(Catalog(3), WordRarity.None, "flood");
        first.Missing.ShouldBe([1, 2, 3]);

        var next = Begin(Catalog(5), first.Rarity, "flood", "goal");

        next.Missing.ShouldBe([4, 5]);
        next.Rarity.Idf(WordCounts.Hash("flood")).ShouldBe(Bm25.Idf(5, 5));
        next.Rarity.Idf(WordCounts.Hash("goal")).ShouldBe(Bm25.Idf(5, 2));
        first.Rarity.Idf(WordCounts.Hash("goal")).ShouldBe(Bm25.Idf(3, 0));
    }

    [Fact]
    public void Where_an_article_has_gone_all_are_counted_again()
    {
        var first = Begin(Catalog(3), WordRarity.None, "flood");

        Begin(Catalog(3).Next(9, [], new HashSet<long> { 1, 3 }), first.Rarity, "flood").Missing.ShouldBe([1, 3]);
    }

    [Fact]
    public void Of_a_large_index_a_sample_is_counted_that_stands_for_all()
    {
        var (rarity, missing) = Begin(Catalog(12_000), WordRarity.None, "flood");

        missing.Length.ShouldBe(4_000);
        missing[..3].ShouldBe([1, 4, 7]);
        rarity.Idf(WordCounts.Hash("flood")).ShouldBe(Bm25.Idf(4_000, 4_000));
    }

    private static (WordRarity Rarity, long[] Missing) Begin(Catalog catalog, WordRarity last, params string[] words)
    {
        var rarity = WordRarity.Begin(catalog, last, out var missing);
        for (var at = 0; at < missing.Length; at++)
            rarity.Add(WordCounts.Of(words).Hashes);
        return (rarity, missing.ToArray());
    }

    private static Catalog Catalog(int articles) => Retrieval.Index.Catalogs.Catalog.Empty.Next(
        1, [.. Enumerable.Range(1, articles).Select(key => new AddedArticle(new CatalogArticle(key, $"a{key}", 1, key, 1), [1]))]);
}
