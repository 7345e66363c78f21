using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Pages;

public sealed class HtmlFileTests : IDisposable
{
    private const string Paragraph =
        "The president said on Monday that the talks would go on for as long as they had to, and that nobody should expect a quick "
        + "result from them, however long they took.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_article_of_a_page_is_read_with_what_its_head_says()
    {
        var article = await folder.ReadOneAsync("page.html", Page());

        article.Title.ShouldBe("Talks go on in Geneva");
        article.Source.ShouldBe("The Example Times");
        article.Author.ShouldBe("Jane Doe");
        article.Language.ShouldBe("en-GB");
        article.Url.ShouldBe("https://example.org/talks");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Headings_stand_alone_scripts_are_gone_and_blocks_are_apart()
    {
        var article = await folder.ReadOneAsync("page.html", Page());

        article.Headings.Select(heading => heading.Of(article.Text)).ShouldContain("What comes next");
        article.Text.ShouldContain($"{Paragraph}\nWhat comes next\n{Paragraph}");
        article.Text.ShouldNotContain("alert");
        article.Text.ShouldNotContain("color: red");
        article.Text.ShouldNotContain("Home");
        article.Text.ShouldNotContain('<');
    }

    [Fact]
    public async Task The_cells_of_a_table_stay_apart_and_a_row_that_lays_out_the_page_is_none() =>
        (await folder.ReadOneAsync("page.htm",
            "<title>Note</title><table><tr><th>Town</th><th "
            + "colspan=2>Votes</th><th>Mayor</th></tr><tr><td><p>Ulmen</p></td><td>12</td><td></td><td>A.\n Duval</td></tr></table>"
            + "<table><tr><td><p>Left.</p><p>More.</p></td><td>Right.</td></tr></table><table><tr><td>Alone.</td></tr></table>"))
            .Text.Split('\n').ShouldBe(["Town | Votes | | Mayor", "Ulmen | 12 | | A. Duval", "Left.", "More.", "Right.", "Alone."]);

    [Fact]
    public async Task What_only_the_JSON_LD_of_a_page_says_is_read()
    {
        var article = await folder.ReadOneAsync("page.html", """
            <title>Ferry strike - Gazette</title><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
            {"@type": "WebSite", "name": "Gazette", "datePublished": "2001-01-01"},
            {"@type": ["NewsArticle"], "headline": "Ferry strike", "datePublished": "2026-05-15T10:00:00Z",
              "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "Jon Aker"}],
              "publisher": {"@type": "Organization", "name": "Gazette"}}]}</script>
            <script type="application/ld+json">{broken</script><p>The ferry workers strike.</p>
            """);

        (article.Title, article.Author, article.Source,
            article.PublishedAt).ShouldBe(("Ferry strike", "Ida Holm, Jon Aker", "Gazette",
                new DateTimeOffset(2026, 5, 15, 10, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("Sweden drops case - BBC News", "BBC News", "", "Sweden drops case")]
    [InlineData("BBC News | Sweden drops case", "BBC News", "", "Sweden drops case")]
    [InlineData("Sweden drops case - Gazette", "", "<h1>Sweden drops case</h1>", "Sweden drops case")]
    [InlineData("Sweden drops case · V8", "", "<h1>V8</h1>", "Sweden drops case · V8")]
    [InlineData("Sweden – Norway: a case is dropped", "BBC News", "", "Sweden – Norway: a case is dropped")]
    [InlineData("Sweden drops case - BBC News", "BBC News", "<h1>Sweden drops case - BBC News</h1>", "Sweden drops case - BBC News")]
    public async Task The_name_of_the_site_is_no_part_of_a_title(string title, string site, string heading, string expected) =>
        (await folder.ReadOneAsync("page.html",
            $"<title>{title}</title><meta property='og:title' content='{title}'><meta property='og:site_name' content='{site}'>"
            + $"{heading}<p>The case was dropped on Tuesday.</p>")).Title.ShouldBe(expected);

    [Fact]
    public async Task A_part_of_the_article_in_a_class_that_only_sounds_hidden_is_read()
    {
        string Paragraphs(string part) => string.Concat(Enumerable.Range(1, 6).Select(number => $"<p>{part} {number}. {Paragraph}</p>"));

        (await folder.ReadOneAsync("page.html",
            $"<title>Prices</title><div class=article><h1>Prices</h1><div class=content>{Paragraphs("First")}<hr><div class='toggle "
            + $"hideOnInit'>{Paragraphs("Second")}</div></div></div>"))
            .Text.ShouldContain("Second 6.");
    }

    [Fact]
    public async Task XHTML_is_read_elements_that_are_closed_at_once_too()
    {
        var article = await folder.ReadOneAsync("page.xhtml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>Note</title>
            <script type="text/javascript" src="a.js" /></head><body><a id="top" /><p>The bridge<br />is open.</p></body></html>
            """);

        (article.Title, article.Text).ShouldBe(("Note", "The bridge\nis open."));
    }

    [Fact]
    public async Task A_short_page_is_read_whole() =>
        (await folder.ReadOneAsync("page.htm",
            "<title>Note</title><p>A short note.</p><p>No more.</p>")).Text.ShouldBe("A short note.\nNo more.");

    [Fact]
    public async Task A_page_too_large_for_readability_is_read_without_its_navigation()
    {
        folder.Write("page.html", Page());

        var article = (await folder.ReadAsync(options: new() { MaxReadableElements = 1 })).ShouldHaveSingleItem().Article.ShouldNotBeNull();

        article.Title.ShouldBe("Talks go on in Geneva");
        article.Text.ShouldContain(Paragraph);
        article.Text.ShouldNotContain("Home");
        article.Text.ShouldNotContain("About us");
    }

    [Fact]
    public async Task A_legacy_page_that_declares_its_encoding_is_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1253)!.GetBytes(
            "<meta charset=windows-1253><title>Ειρήνη</title><p>Ο πρόεδρος μίλησε.</p>");

        (await folder.ReadOneAsync("page.html", bytes)).Text.ShouldBe("Ο πρόεδρος μίλησε.");
    }

    [Fact]
    public async Task A_page_nested_too_deeply_is_refused()
    {
        var failure = await folder.FailOneAsync("deep.html",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "x"));

        failure.Message.ShouldContain("deep");
    }

    [Fact]
    public async Task A_page_of_too_many_elements_is_refused()
    {
        var failure = await folder.FailOneAsync("many.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>x", 300))),
            new() { MaxHtmlElements = 100 });

        failure.Message.ShouldContain("more than 100 elements");
    }

    [Theory]
    [InlineData("<p>", "<p>x")]
    [InlineData("<p>", "</p>x<p>")]
    [InlineData("<table><tr><td>", "<tr><td>x")]
    [InlineData("<table><tr><td><p>", "</td></tr>x<tr><td>")]
    public async Task Formatting_that_the_parser_repeats_without_end_is_refused_early(string before, string repeated)
    {
        var html = before + string.Concat(Enumerable.Range(0, 300).Select(number => $"<b a={number}>"))
            + string.Concat(Enumerable.Repeat(repeated, 15_000));

        (await folder.FailOneAsync("repeated.html", Encoding.UTF8.GetBytes(html))).Message.ShouldStartWith("The page");
    }

    [Fact]
    public async Task Nothing_that_a_page_links_to_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        await folder.ReadOneAsync("page.html", Page($"""
            <link rel="stylesheet" href="{address}/style.css"><script src="{address}/script.js"></script>
            <meta property="og:image" content="{address}/picture.png"><base href="{address}/">
            """, $"""<img src="{address}/picture.png"><iframe src="{address}/frame"></iframe><object data="{address}/o"></object>"""));

        listener.Pending().ShouldBeFalse();
    }

    private static string Page(string head = "", string body = "") => $$"""
        <!doctype html>
        <html lang="en-GB">
        <head>
          <title>Talks go on in Geneva - The Example Times</title>
          <meta property="og:title" content="Talks go on in Geneva">
          <meta property="og:site_name" content="The Example Times">
          <meta name="author" content="By Jane Doe">
          <meta property="article:published_time" content="2024-03-01T10:00:00+02:00">
          <link rel="canonical" href="https://example.org/talks">
          <style>p { color: red }</style>
          {{head}}
        </head>
        <body>
          <nav><a href="/">Home</a> <a href="/world">World</a></nav>
          <article>
            <h1>Talks go on in Geneva</h1>
            <p>{{Paragraph}}</p>
            <p>{{Paragraph}}</p>
            <script>alert("no")</script>
            <h2>What comes next</h2>
            <p>{{Paragraph}}</p>
            <p>{{Paragraph}}</p>
            {{body}}
          </article>
          <footer>About us</footer>
        </body>
        </html>
        """;
}
