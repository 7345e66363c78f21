using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Web;

public class PagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/webchat")]
    [InlineData("/widget")]
    public async Task The_conversation_page_fetches_only_from_its_own_host(string path)
    {
        await using var site = await Site.StartAsync();

        var page = await (await site.GetPageAsync(path)).Content.ReadAsStringAsync();

        page.ShouldContain("from 1 article ");
        page.ShouldNotContain("http:");
        page.ShouldNotContain("https:");
        page.ShouldNotContain("<style");
        page.ShouldContain("<noscript>");
    }

    [Fact]
    public async Task Each_page_has_a_nonce_of_its_own_that_its_policy_names()
    {
        await using var site = await Site.StartAsync();

        var first = await site.GetPageAsync("/webchat");
        var second = await site.GetPageAsync("/webchat");

        var nonce = (await first.Content.ReadAsStringAsync()).Split("nonce=\"")[1].Split('"')[0];
        Policy(first).ShouldContain($"'nonce-{nonce}'");
        Policy(second).ShouldNotContain(nonce);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_where_questions_are_asked_can_be_typed_into_before_its_script_is_there()
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetPageAsync("/?q=Who%20%22waited%22%3F%3C%2Ftextarea%3E&article=harbour%2F1");

        var page = await response.Content.ReadAsStringAsync();
        page.ShouldContain("enterkeyhint=\"send\">Who &quot;waited&quot;?&lt;/textarea&gt;</textarea>");
        page.ShouldContain("data-article=\"harbour/1\"");
        page.ShouldNotContain("nonce");
        Policy(response).ShouldContain("require-trusted-types-for 'script'");
        Policy(response).ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task An_article_that_is_not_there_narrows_nothing()
    {
        await using var site = await Site.StartAsync();

        (await (await site.GetPageAsync("/?article=none")).Content.ReadAsStringAsync()).ShouldNotContain("data-article");
    }

    [Fact]
    public async Task Beside_an_answer_an_article_stands_without_the_page_s_band_and_takes_no_focus()
    {
        await using var site = await Site.StartAsync();

        var page = await (await site.GetPageAsync("/articles/harbour%2F1?start=0&end=21&pane=1")).Content.ReadAsStringAsync();

        page.ShouldContain("<mark id=\"cited\" tabindex=\"-1\">Ships waited outside.</mark>");
        page.ShouldNotContain("masthead");
    }

    [Fact]
    public async Task Only_the_widget_s_page_is_framed_by_other_sites_and_only_by_allowed_ones()
    {
        await using var site = await Site.StartAsync(["https://news.example.com"]);

        Policy(await site.GetPageAsync("/widget")).ShouldEndWith("frame-ancestors 'self' https://news.example.com");
        Policy(await site.GetPageAsync("/webchat")).ShouldEndWith("frame-ancestors 'self'");
        Policy(await site.GetPageAsync("/")).ShouldContain("frame-ancestors 'self';");
        Policy(await site.GetPageAsync("/articles/harbour%2F1")).ShouldEndWith("frame-ancestors 'self'");
    }

    [Fact]
    public async Task An_article_is_shown_with_what_is_cited()
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetPageAsync("/articles/harbour%2F1?start=0&end=21&also=22-56,bad");

        var page = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("autofocus>Ships waited outside.</mark>");
        page.ShouldContain("<mark class=\"also\">The mayor said: &lt;b&gt;no&lt;/b&gt; ship may</mark> enter.");
        Policy(response).ShouldContain("script-src 'self';");
    }

    [Fact]
    public async Task An_article_with_a_slash_in_its_id_has_both_spellings()
    {
        await using var site = await Site.StartAsync();

        (await site.GetPageAsync("/articles/harbour/1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.GetPageAsync("/articles/harbour%2F1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/articles/none", "No such article")]
    [InlineData("/nowhere", "Nothing stands here")]
    public async Task What_is_not_there_is_told_on_a_page(string path, string title)
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetPageAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"<h1>{title}</h1>");
        Policy(response).ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task A_program_gets_no_page_for_what_is_not_there()
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetAsync("/nowhere", ("Accept", "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_went_wrong_is_not_told_to_the_caller()
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetPageAsync("/broken");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await response.Content.ReadAsStringAsync();
        page.ShouldContain("Something went wrong");
        page.ShouldNotContain("secret detail");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/widget.js")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    public async Task Every_answer_tells_the_browser_to_be_strict(string path)
    {
        await using var site = await Site.StartAsync();

        var response = await site.GetAsync(path);

        Policy(response).ShouldStartWith("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/webchat")]
    [InlineData("/widget")]
    [InlineData("/widget.js")]
    [InlineData("/favicon.svg")]
    [InlineData("/articles/harbour%2F1")]
    [InlineData("/articles/none")]
    public async Task Whoever_asks_for_the_head_alone_gets_what_a_reader_would(string path)
    {
        await using var site = await Site.StartAsync();

        var page = await site.GetPageAsync(path);
        var head = await site.SendAsync(HttpMethod.Head, path, ("Accept", "text/html,application/xhtml+xml"));

        head.StatusCode.ShouldBe(page.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(page.Content.Headers.ContentType);
        head.Content.Headers.ContentLength.ShouldBe(page.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/ask/")]
    [InlineData("/ask")]
    [InlineData("/ask/webchat")]
    [InlineData("/ask/widget")]
    [InlineData("/ask/articles/harbour%2F1")]
    [InlineData("/ask/articles/none")]
    [InlineData("/")]
    [InlineData("/articles/harbour%2F1")]
    public async Task Below_a_path_all_that_a_page_fetches_and_leads_to_is_below_it(string path)
    {
        await using var site = await Site.StartAsync(publicUrl: new Uri("https://www.example.com/ask/"));

        var page = await (await site.GetPageAsync(path)).Content.ReadAsStringAsync();

        var addresses = Regex.Matches(page, "(?:href|src)=\"([^\"#][^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        addresses.ShouldNotBeEmpty();
        addresses.ShouldAllBe(address => address.StartsWith("/ask/", StringComparison.Ordinal));
        foreach (var address in addresses)
            (await site.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
