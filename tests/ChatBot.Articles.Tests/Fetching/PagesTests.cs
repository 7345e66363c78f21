using System.IO.Compression;
using System.Text;

namespace ChatBot.Articles.Tests.Fetching;

public sealed class PagesTests : ReadingAddresses
{
    [Fact]
    public async Task A_page_is_read_with_what_it_says_of_itself()
    {
        Room.Serve("/news/ferry", "text/html",
            Page("Ferry runs aground", Story,
                """<meta property="article:published_time" content="2026-03-02T07:30:00Z"><meta name="author" content="Ruth Penn">"""));

        var article = await ReadOneAsync("/news/ferry?utm_source=letter&fbclid=1#top");

        article.Title.ShouldBe("Ferry runs aground");
        article.Text.ShouldContain("Ruth Adeyemi, told reporters");
        article.Author.ShouldBe("Ruth Penn");
        article.PublishedAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 7, 30, 0, TimeSpan.Zero));
        article.Url.ShouldBe(Room.At("/news/ferry").AbsoluteUri);
        article.Id.ShouldStartWith("ferry-");
        Room.LastHeaders.UserAgent.ToString().ShouldBe("ChatBot");
    }

    [Fact]
    public async Task Two_addresses_that_name_the_same_one_as_theirs_are_one_article()
    {
        var canonical = $"""<link rel="canonical" href="{Room.At("/news/ferry")}">""";
        Room.Serve("/news/ferry", "text/html", Page("Ferry runs aground", Story, canonical));
        Room.Serve("/amp/ferry", "text/html", Page("Ferry runs aground", Story, canonical));

        (await ReadOneAsync("/amp/ferry")).Id.ShouldBe((await ReadOneAsync("/news/ferry?page=1")).Id);
    }

    [Fact]
    public async Task A_page_does_not_take_the_place_of_another_site_s()
    {
        Room.Serve("/copy", "text/html",
            Page("Ferry runs aground", Story, """<link rel="canonical" href="https://other.example/news/ferry">"""));

        (await ReadOneAsync("/copy")).Url.ShouldBe(Room.At("/copy").AbsoluteUri);
    }

    [Fact]
    public async Task Redirections_are_followed()
    {
        Room.Answer("/old", 301, ("Location", "/newer"));
        Room.Answer("/newer", 302, ("Location", Room.At("/news").AbsoluteUri));
        Room.Serve("/news", "text/html", Page("Ferry runs aground", Story));

        (await ReadOneAsync("/old")).Url.ShouldBe(Room.At("/news").AbsoluteUri);
    }

    [Fact]
    public async Task Redirections_in_a_circle_end()
    {
        Room.Answer("/round", 302, ("Location", "/round"));

        (await FailAsync("/round")).ShouldBe("The address leads on more than 8 times.");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Packed_pages_are_unpacked(string encoding)
    {
        using var packed = new MemoryStream();
        await using (Stream pack = encoding == "gzip" ? new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)
            : new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true))
            await pack.WriteAsync(Encoding.UTF8.GetBytes(Page("Ferry runs aground", Story)));
        Room.Serve("/packed", "text/html", packed.ToArray(), ("Content-Encoding", encoding));

        (await ReadOneAsync("/packed")).Text.ShouldContain("ran aground off Eastmere");
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", "windows-1251", "")]
    [InlineData("text/html", "windows-1251", """<meta charset="windows-1251">""")]
    [InlineData("text/html; charset=utf-8", "utf-16", "")]
    [InlineData("text/html; charset=iso-8859-1", "utf-8", "")]
    [InlineData("text/html", "windows-1251", "")]
    public async Task Letters_are_read_by_header_mark_declaration_and_guess(string type, string encoding, string head)
    {
        const string Russian =
            "Паром сел на мель у Истмера в понедельник утром, сообщила береговая охрана. Спасательная шлюпка доставила всех на берег до "
            + "полудня.";
        // The provider itself: only the product registers it, and only once it has read its first text.
        var page = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        Room.Serve("/page", type,
            [.. encoding == "utf-16" ? page.GetPreamble() : [], .. page.GetBytes(Page("Паром сел на мель", Russian, head))]);

        (await ReadOneAsync("/page")).Text.ShouldContain("Паром сел на мель у Истмера");
    }

    [Fact]
    public async Task A_picture_is_no_article()
    {
        Room.Serve("/ferry.png", "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);

        (await FailAsync("/ferry.png")).ShouldStartWith("No article is read from this");
        (await StateAsync("/ferry.png")).Error.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_of_records_is_read_with_its_own_ids()
    {
        Room.Serve("/export.jsonl", "application/octet-stream", """
            {"id": "a", "title": "One", "text": "The bridge was opened."}
            {"id": "b", "title": "Two", "text": "The bridge was closed."}
            """);

        (await ReadAsync("/export.jsonl")).Select(result => result.Article?.Id).ShouldBe(["a", "b"]);
    }
}
