namespace ChatBot.Articles.Tests;

public sealed class ArticleIdTests
{
    [Fact]
    public void A_file_inside_the_root_is_known_by_its_relative_path() =>
        ArticleId.FromPath("/data/seeds/000_b960f803c0494b89.txt", "/data")
        .ShouldBe(ArticleId.FromPath("/other/seeds/000_b960f803c0494b89.txt", "/other"));

    [Fact]
    public void A_file_outside_of_it_is_known_by_its_absolute_path() =>
        ArticleId.FromPath("/news/one.txt", "/data").ShouldBe(ArticleId.FromPath("/news/one.txt", "/elsewhere"));

    [Fact]
    public void The_slug_is_close_to_the_file_name() =>
        ArticleId.FromPath("/data/000_b960f803c0494b89.txt", "/data").ShouldMatch("^000_b960f803c0494b89-[0-9a-f]{8}$");

    [Theory]
    [InlineData("a b/ü & <c>.txt", "^ü-c-[0-9a-f]{8}$")]
    [InlineData("....txt", "^article-[0-9a-f]{8}$")]
    [InlineData("name.of.it.txt", "^name.of.it-[0-9a-f]{8}$")]
    public void The_slug_has_letters_digits_and_three_signs_only(string path, string pattern) =>
        ArticleId.FromPath("/data/" + path, "/data").ShouldMatch(pattern);

    [Fact]
    public void The_id_is_at_most_69_characters() =>
        ArticleId.FromPath($"/data/{new string('x', 200)}.txt", "/data").Length.ShouldBe(69);

    [Fact]
    public void Records_of_one_file_have_ids_of_their_own() =>
        ArticleId.FromPath("/data/a.jsonl", "/data", "1").ShouldNotBe(ArticleId.FromPath("/data/a.jsonl", "/data", "2"));

    [Fact]
    public void An_address_is_known_without_its_fragment()
    {
        var id = ArticleId.FromUrl(new("https://Example.org/news/talks-in-geneva.html#top"));

        id.ShouldMatch("^talks-in-geneva-[0-9a-f]{8}$");
        id.ShouldBe(ArticleId.FromUrl(new("https://example.org/news/talks-in-geneva.html")));
        id.ShouldNotBe(ArticleId.FromUrl(new("https://example.org/news/talks-in-geneva.html?page=2")));
    }

    [Fact]
    public void An_address_without_path_is_called_by_its_host() =>
        ArticleId.FromUrl(new("https://example.org/")).ShouldMatch("^example.org-[0-9a-f]{8}$");
}
