using System.Net;
using System.Text.Json;
using ChatBot.Articles;
using ChatBot.Host.Tests.Support;
using ChatBot.Retrieval.Copies;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Tests.Web;

public sealed class LibraryTests
{
    private const string Story = "The ferry ran aground off Eastmere on Monday. A lifeboat took forty people ashore before noon. Nobody "
        + "was hurt, the coast guard said, and the wreck lay on its side until the tide came in at dusk.";

    [Fact]
    public async Task The_library_lists_articles_with_ways_to_read_and_to_ask_them()
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetPageAsync("/articles");
        var page = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("script-src");
        page.ShouldContain("href=\"/articles/harbour%2F1\"");
        page.ShouldContain("href=\"/?article=harbour%2F1\"");
        page.ShouldContain("1 article");
        page.ShouldContain("Ships waited outside.");
    }

    [Fact]
    public async Task All_pages_count_the_articles_alike_near_copies_among_them()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var index = site.Get<IArticleIndex>();
        foreach (var id in new[] { "ferry/1", "ferry/2" })
        {
            var article = new Article { Id = id, Title = "Ferry aground", Text = Story, Origin = id, ContentHash = id };
            await index.PutAsync(new IndexedArticle(article, [], [], []) { Signature = TextSignature.Of(Story) }, default);
        }

        var asking = await ReadAsync("/");
        var library = await ReadAsync("/articles");
        using var json = JsonDocument.Parse(await (await site.GetAsync("/articles", ("Accept", "application/json"))).Content
            .ReadAsStringAsync());

        library.ShouldContain("1 near-copy");
        asking.ShouldContain("Answers from 3 articles");
        library.ShouldContain("3 articles, newest first");
        (await (await Editor.SignInAsync(site)).ReadAsync("/admin/articles")).ShouldContain("3 articles<");
        (Number(json, "total"), Number(json, "withCopies")).ShouldBe((2, 3));

        async Task<string> ReadAsync(string path) => await (await site.GetPageAsync(path)).Content.ReadAsStringAsync();
    }

    [Theory]
    [InlineData("article=harbour%2F1", HttpStatusCode.OK)]
    [InlineData("article=none", HttpStatusCode.BadRequest)]
    [InlineData("since=soon", HttpStatusCode.BadRequest)]
    public async Task Suggestions_for_a_filter_that_cannot_be_meant_are_none_with_what_is_wrong(string query, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetAsync("/suggestions.json?" + query);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        response.StatusCode.ShouldBe(status);
        json.RootElement.GetProperty("suggestions").GetArrayLength().ShouldBe(0);
        (json.RootElement.GetProperty("problem").GetString() is null).ShouldBe(status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_program_gets_the_library_as_json_page_by_page()
    {
        await using var site = await Site.StartAsync(ids: [.. Enumerable.Range(0, 45).Select(number => $"a{number:00}")]);

        using var last = JsonDocument.Parse(await (await site.GetAsync("/articles?page=99", ("Accept", "application/json"))).Content
            .ReadAsStringAsync());

        (Number(last, "total"), Number(last, "page"), Number(last, "pages")).ShouldBe((45, 3, 3));
        last.RootElement.GetProperty("articles").GetArrayLength().ShouldBe(5);
        last.RootElement.GetProperty("articles")[0].GetProperty("id").GetString().ShouldBe("a40");
        last.RootElement.GetProperty("articles")[0].GetProperty("copies").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("from=soon")]
    [InlineData("to=2025-02-30")]
    [InlineData("source=%3Cscript%3E")]
    [InlineData("from=2025-06-02&to=2025-06-01")]
    public async Task A_filter_that_cannot_be_meant_is_told_and_stays_text(string query)
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetPageAsync("/articles?" + query);
        var page = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("role=\"alert\"");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task What_is_in_force_is_seen_while_its_fields_are_folded_and_what_is_wrong_unfolds_them()
    {
        await using var site = await Site.StartAsync();

        var page = await (await site.GetPageAsync("/articles?source=%3Cb%3E&from=2024-01-05")).Content.ReadAsStringAsync();
        var plain = await (await site.GetPageAsync("/articles?to=2024-01-05")).Content.ReadAsStringAsync();

        page.ShouldContain("<details class=\"library__narrow\" open><summary>Filter: &lt;b&gt;, from 5 January 2024</summary>");
        plain.ShouldContain("<details class=\"library__narrow\"><summary>Filter: to 5 January 2024</summary>");
    }

    [Fact]
    public async Task Where_there_is_no_article_there_is_nothing_to_search_with()
    {
        await using var site = await Site.StartAsync(ids: []);

        var page = await (await site.GetPageAsync("/articles")).Content.ReadAsStringAsync();

        page.ShouldContain("There are no articles yet.");
        page.ShouldNotContain("<form");
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=x&page=2")]
    [InlineData("q=&source=&from=&to=")]
    [InlineData("from=2000-01-01")]
    public async Task Odd_and_empty_values_do_no_harm(string query)
    {
        await using var site = await Site.StartAsync();

        (await site.GetPageAsync("/articles?" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static int Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();
}
