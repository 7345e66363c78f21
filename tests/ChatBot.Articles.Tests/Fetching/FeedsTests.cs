namespace ChatBot.Articles.Tests.Fetching;

public sealed class FeedsTests : ReadingAddresses
{
    [Fact]
    public async Task A_full_text_is_used_and_a_summary_leads_to_its_page()
    {
        Room.Serve("/feed", "application/rss+xml",
            Rss(Item("/ferry", "Ferry runs aground", "A ferry ran aground.", Story),
                Item("/bridge", "Bridge opens", "A bridge was opened.")));
        Room.Serve("/bridge", "text/html", Page("Bridge opens", "The bridge over the Ester was opened by Ole Brandt. " + Story));

        var articles = (await ReadAsync("/feed")).Select(result => result.Article.ShouldNotBeNull()).ToList();

        articles.Select(article => article.Title).ShouldBe(["Ferry runs aground", "Bridge opens"]);
        articles[0].Text.ShouldContain("Ruth Adeyemi");
        articles[1].Text.ShouldContain("Ole Brandt");
        articles.ShouldAllBe(article => article.Source == "Eastmere Gazette"
            && article.PublishedAt == new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));
        articles.Select(article => article.Url).ShouldBe([Room.At("/ferry").AbsoluteUri, Room.At("/bridge").AbsoluteUri]);
        Room.Asked.ShouldBe(["/feed", "/bridge"]);
        (await StateAsync("/feed")).ShouldSatisfyAllConditions(state => state.Kind.ShouldBe("feed"), state => state.Error.ShouldBeNull(),
            state => state.ReadAt.ShouldBe(Time.GetUtcNow()));
    }

    [Theory]
    [InlineData("Continue reading")]
    [InlineData("[…]")]
    public async Task A_text_that_is_cut_leads_to_its_page(string end)
    {
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/ferry", "Ferry runs aground", "", $"{Story[..420]} {end}")));
        Room.Serve("/ferry", "text/html", Page("Ferry runs aground", Story));

        (await ReadOneAsync("/feed")).Text.ShouldEndWith("in a statement.");
    }

    [Fact]
    public async Task Where_the_page_cannot_be_read_the_summary_is_and_that_is_said()
    {
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/ferry", "Ferry runs aground", "A ferry ran aground off Eastmere.")));
        Room.Answer("/ferry", 403);

        var results = await ReadAsync("/feed");

        results[0].Failure!.Message.ShouldBe($"{Room.Address.Authority} does not let this be read (403 Forbidden). What the feed says "
            + "of it was read instead.");
        results[1].Article!.Text.ShouldBe("A ferry ran aground off Eastmere.");
    }

    [Fact]
    public async Task A_page_that_fails_in_passing_is_read_the_next_time()
    {
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/ferry", "Ferry runs aground", "A ferry ran aground off Eastmere.")));
        Room.Answer("/ferry", 500);
        await ReadAsync("/feed");
        Room.Serve("/ferry", "text/html", Page("Ferry runs aground", Story));

        (await ReadOneAsync("/feed")).Text.ShouldContain("Ruth Adeyemi");
    }

    [Fact]
    public async Task What_changed_is_read_again_and_nothing_else()
    {
        Room.Serve("/feed", "application/rss+xml",
            Rss(Item("/ferry", "Ferry runs aground", "", Story), Item("/bridge", "Bridge opens", "", Story)));
        await ReadAsync("/feed");
        Room.Serve("/feed", "application/rss+xml",
            Rss(Item("/ferry", "Ferry runs aground", "", Story.Replace("forty", "sixty", StringComparison.Ordinal))));

        var article = await ReadOneAsync("/feed");

        article.Text.ShouldContain("sixty people");
        (await ReadAsync("/feed")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        Room.Serve("/feed", async context =>
        {
            context.Response.Headers.ETag = "W/\"v1\"";
            context.Response.Headers.LastModified = "Mon, 02 Mar 2026 07:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch == "W/\"v1\""
                && context.Request.Headers.IfModifiedSince == "Mon, 02 Mar 2026 07:00:00 GMT")
                context.Response.StatusCode = 304;
            else
                await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Rss(Item("/ferry", "Ferry runs aground",
                    "", Story))));
        });
        var article = await ReadOneAsync("/feed");
        Time.Advance(TimeSpan.FromHours(1));

        (await ReadAsync("/feed")).ShouldBeEmpty();
        (await StateAsync("/feed")).ReadAt.ShouldBe(Time.GetUtcNow());
        (await ReadAsync("/feed", (id, _) => new(id == article.Id))).ShouldBeEmpty();
        // An index that lost the article gets it back.
        (await ReadAsync("/feed", (_, _) => new(false))).ShouldHaveSingleItem().Article.ShouldNotBeNull().Id.ShouldBe(article.Id);
    }

    [Fact]
    public async Task Atom_is_read()
    {
        Room.Serve("/atom", "application/atom+xml", $"""
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Eastmere Gazette</title><id>urn:x</id>
            <updated>2026-03-02T07:00:00Z</updated>
            <entry><title>Ferry runs aground</title><id>urn:x:1</id><link rel="alternate" href="/ferry"/>
            <updated>2026-03-02T07:00:00Z</updated>
            <author><name>Ruth Penn</name></author><content type="html">&lt;p&gt;{Story}&lt;/p&gt;</content></entry></feed>
            """);

        var article = await ReadOneAsync("/atom");

        (article.Title, article.Author, article.Url).ShouldBe(("Ferry runs aground", "Ruth Penn", Room.At("/ferry").AbsoluteUri));
    }

    [Fact]
    public async Task A_JSON_Feed_is_read()
    {
        Room.Serve("/feed.json", "application/feed+json", $$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Eastmere Gazette", "items": [
              {"id": "1", "url": "{{Room.At("/ferry")}}", "title": "Ferry runs aground", "content_html": "<p>{{Story}}</p>",
                "date_published": "2026-03-02T07:00:00Z"},
              {"id": "2", "url": "{{Room.At("/bridge")}}", "title": "Bridge opens", "summary": "A bridge was opened."}]}
            """);
        Room.Serve("/bridge", "text/html", Page("Bridge opens", "Ole Brandt cut the ribbon. " + Story));

        var articles = (await ReadAsync("/feed.json")).Select(result => result.Article.ShouldNotBeNull(result.Failure?.Message)).ToList();

        articles.Select(article => (article.Title, article.Source))
            .ShouldBe([("Ferry runs aground", "Eastmere Gazette"), ("Bridge opens", "Eastmere Gazette")]);
        articles[1].Text.ShouldContain("Ole Brandt");
    }

    [Fact]
    public async Task Pages_beyond_the_limit_are_read_the_next_time()
    {
        Options.PagesPerRefresh = 1;
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/a", "One", "One."), Item("/b", "Two", "Two.")));
        Room.Serve("/a", "text/html", Page("One", Story));
        Room.Serve("/b", "text/html", Page("Two", Story));

        (await ReadOneAsync("/feed")).Title.ShouldBe("One");
        (await ReadOneAsync("/feed")).Title.ShouldBe("Two");
        (await ReadAsync("/feed")).ShouldBeEmpty();
    }
}
