namespace ChatBot.Articles.Tests.Fetching;

public sealed class NamedFeedsTests : ReadingAddresses
{
    [Theory]
    [InlineData("""<link rel="alternate" type="application/rss+xml" title="Gazette" href="/feed">""")]
    [InlineData("""<LINK REL='alternate' TYPE='application/atom+xml' HREF='/feed' />""")]
    [InlineData("<link href=feed type=application/feed+json rel=alternate>")]
    [InlineData("""<link rel="alternate" type="application/rss+xml" title="Gazette » Comments Feed" href="/comments">"""
        + """<link rel="stylesheet" href="/a.css">"""
        + """<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/feed?a=1&amp;b=2">""")]
    public async Task The_front_page_of_a_site_is_read_by_the_feed_that_it_names(string link)
    {
        Room.Serve("/", "text/html", Page("Eastmere Gazette", Story, link));
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/ferry", "Ferry runs aground", "A ferry.", Story)));

        var results = await ReadAsync("/");

        results.Single(result => result.IsArticle).Article!.Title.ShouldBe("Ferry runs aground");
        results.Single(result => result.Guess is not null).Guess.ShouldBe(
            $"{Room.At("/")}: This is the front page of a site; its feed {Room.At(Room.Asked[1])} was read.");
        (await StateAsync("/")).Kind.ShouldBe("feed");
    }

    [Fact]
    public async Task A_front_page_that_has_not_changed_does_not_hide_that_its_feed_has()
    {
        Room.Serve("/", "text/html",
            System.Text.Encoding.UTF8.GetBytes(
                Page("Gazette", Story, """<link rel="alternate" type="application/rss+xml" href="/feed">""")),
            ("ETag", "\"1\""));
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/ferry", "Ferry runs aground", "A ferry.", Story)));
        await ReadAsync("/");
        Room.Serve("/feed", "application/rss+xml",
            Rss(Item("/ferry", "Ferry runs aground", "A ferry.", Story), Item("/bridge", "Bridge opens", "A bridge.", Story)));

        (await ReadAsync("/")).Single(result => result.IsArticle).Article!.Title.ShouldBe("Bridge opens");
    }

    [Fact]
    public async Task Any_other_page_is_the_article_that_it_is()
    {
        Room.Serve("/ferry", "text/html",
            Page("Ferry runs aground", Story, """<link rel="alternate" type="application/rss+xml" href="/feed">"""));

        (await ReadOneAsync("/ferry")).Title.ShouldBe("Ferry runs aground");
        Room.Asked.ShouldBe(["/ferry"]);
    }

    [Fact]
    public async Task A_page_without_an_article_tells_the_feed_that_it_names()
    {
        Room.Serve("/news/", "text/html",
            """<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>""");

        (await FailAsync("/news/")).ShouldEndWith($"It names a feed: {Room.At("/feed")}");
    }

    [Fact]
    public async Task What_a_page_names_as_its_feed_and_is_none_is_told()
    {
        Room.Serve("/", "text/html", Page("Gazette", Story, """<link rel="alternate" type="application/rss+xml" href="/feed">"""));
        Room.Serve("/feed", "text/html", Page("Not found", Story));

        (await FailAsync("/")).ShouldBe($"{Room.At("/")} names this as its feed, which it is not.");
    }

    [Fact]
    public async Task A_feed_inside_the_network_is_not_read_because_a_page_names_it()
    {
        Room.Serve("/", "text/html",
            Page("Gazette", Story, """<link rel="alternate" type="application/rss+xml" href="http://inside.example/feed">"""));

        (await FailAsync("/")).ShouldContain("inside");
        Room.Asked.ShouldBe(["/"]);
    }

    [Fact]
    public async Task Each_feed_of_a_list_is_read_with_a_state_of_its_own()
    {
        Room.Serve("/list.opml", "text/x-opml", $"""
            <?xml version="1.0"?><opml version="2.0"><head><title>Ours</title></head><body><outline text="Coast">
            <outline type="rss" text="Ferries" xmlUrl="{Room.At("/ferries")}"/>
            <outline type="rss" text="Gone" xmlUrl="{Room.At("/gone")}"/></outline>
            <outline type="rss" text="Ferries again" xmlUrl="{Room.At("/ferries")}"/>
            <outline type="rss" xmlUrl="file:///etc/passwd"/></body></opml>
            """);
        Room.Serve("/ferries", "application/rss+xml", Rss(Item("/ferry", "Ferry runs aground", "A ferry.", Story)));

        var results = await ReadAsync("/list.opml");

        results.Single(result => result.IsArticle).Article!.Title.ShouldBe("Ferry runs aground");
        results.Single(result => result.Failure is not null).Failure!.Source.ShouldBe(Room.At("/gone").AbsoluteUri);
        (await StateAsync("/list.opml")).Kind.ShouldBe("list of feeds");
        (await StateAsync("/ferries")).Kind.ShouldBe("feed");
        Room.Asked.ShouldBe(["/list.opml", "/ferries", "/gone"]);
    }

    [Fact]
    public async Task A_list_that_names_itself_ends()
    {
        Room.Serve("/list.opml", "text/x-opml",
            $"""<opml version="2.0"><body><outline xmlUrl="{Room.At("/list.opml")}"/></body></opml>""");

        await ReadAsync("/list.opml");

        Room.Asked.ShouldBe(["/list.opml", "/list.opml"]);
    }
}
