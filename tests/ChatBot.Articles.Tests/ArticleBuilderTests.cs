using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests;

public sealed class ArticleBuilderTests
{
    [Fact]
    public void The_same_fields_give_the_same_hash_wherever_they_come_from()
    {
        ArticleBuilder.TryBuild(Some.Raw("One."), out var one, out _).ShouldBeTrue();
        ArticleBuilder.TryBuild(Some.Raw("One.") with { Origin = "/elsewhere" }, out var other, out _).ShouldBeTrue();

        one.ContentHash.ShouldMatch("^[0-9a-f]{64}$");
        other.ContentHash.ShouldBe(one.ContentHash);
    }

    [Fact]
    public void Every_other_field_changes_the_hash()
    {
        var raw = Some.Raw("One.");
        RawArticle[] variants =
        [
            raw, raw with { Text = "Two." }, raw with { Title = "T" }, raw with { Id = "other" }, raw with { Source = "S" },
            raw with { Author = "S" },
            raw with { Language = "en" }, raw with { Url = "https://example.org" }, raw with { PublishedAt = DateTimeOffset.UnixEpoch },
            raw with { Text = "Heading here\nOne." }, raw with { Text = "Heading here\nOne.", KnownHeadings = ["Heading here"] },
        ];

        variants.Select(Hash).ShouldBeUnique();
    }

    [Fact]
    public void A_huge_title_is_cut()
    {
        ArticleBuilder.TryBuild(Some.Raw("One.", string.Concat(Enumerable.Repeat("word ", 100_000))), out var article, out _)
            .ShouldBeTrue();

        article.Title.Length.ShouldBeLessThanOrEqualTo(300);
        article.Title.ShouldEndWith("word…");
    }

    private static string Hash(RawArticle raw)
    {
        ArticleBuilder.TryBuild(raw, out var article, out _).ShouldBeTrue();
        return article.ContentHash;
    }
}
