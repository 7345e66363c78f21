using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Wires;

public sealed class FeedTests : IDisposable
{
    private static readonly DateTimeOffset Friday = new(2026, 5, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.rss")]
    [InlineData("saved")]
    public async Task RSS_is_read_item_by_item_the_whole_text_before_the_summary(string name)
    {
        folder.Write(name, """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>The Harbour Gazette</title><link>https://gazette.example/</link>
            <description>News of the harbour</description><language>en-GB</language>
            <image><title>Logo</title><url>https://gazette.example/logo.png</url></image>
            <item><title>Bridge &amp; ferry</title><link>https://gazette.example/1</link><guid isPermaLink="false">g1</guid>
              <dc:creator><![CDATA[Ida Holm]]></dc:creator><pubDate>Fri, 15 May 2026 10:00:00 GMT</pubDate>
              <description>A teaser.</description><media:content url="a.jpg"><media:title>Picture</media:title></media:content>
              <content:encoded><![CDATA[<p>The bridge opened.</p><p>The ferry stops.</p>
              <p>The post <a href="#">Bridge</a> appeared first on <a href="#">Gazette</a>.</p>]]></content:encoded></item>
            <item><title>Fish</title><link>https://gazette.example/2</link><author>jon@gazette.example (Jon Aker)</author>
              <description>&lt;p&gt;Fish is dear&nbsp;this year.&lt;/p&gt;</description></item>
            <item><title>Empty</title><link>https://gazette.example/3</link></item>
            </channel></rss>
            """);

        var results = await folder.ReadAsync();

        var articles = results.Where(result => result.IsArticle).Select(result => result.Article!).ToList();
        articles.Select(article =>
            (article.Title, article.Text, article.Author, article.Source, article.Url, article.PublishedAt, article.Language)).ShouldBe(
        [
            ("Bridge & ferry", "The bridge opened.\nThe ferry stops.", "Ida Holm", "The Harbour Gazette", "https://gazette.example/1",
                Friday, "en-GB"),
            ("Fish", "Fish is dear this year.", "Jon Aker", "The Harbour Gazette", "https://gazette.example/2", null, "en-GB"),
        ]);
        results[2].Failure!.Message.ShouldBe("Record 3: The item has no text (content or description).");
    }

    [Fact]
    public async Task Atom_is_read_entry_by_entry_in_all_three_kinds_of_content()
    {
        folder.Write("feed.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title><author><name>The newsroom</name></author>
            <updated>2026-05-16T00:00:00Z</updated>
            <entry><title>One</title><id>urn:1</id><link rel="self" href="https://gazette.example/feed/1"/>
              <link href="https://gazette.example/1"/><author><name>Ida Holm</name></author><author><name>Jon Aker</name></author>
              <published>2026-05-15T10:00:00Z</published><updated>2026-05-16T10:00:00Z</updated>
              <content type="html">&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Text.&lt;/p&gt;</content></entry>
            <entry><title type="html">&lt;b&gt;Two&lt;/b&gt;</title><id>urn:2</id><updated>2026-05-15T10:00:00Z</updated>
              <content type="xhtml"><div
              xmlns="http://www.w3.org/1999/xhtml"><p>Second <em>text</em>.</p><p>More.</p></div></content></entry>
            <entry><title>Three</title><id>urn:3</id><summary>Third text.</summary></entry></feed>
            """);

        var articles = (await folder.ReadAsync()).Select(result => result.Article!).ToList();

        articles.Select(article => (article.Title, article.Text, article.Author, article.PublishedAt)).ShouldBe(
        [
            ("One", "First.\nText.", "Ida Holm, Jon Aker", Friday),
            ("Two", "Second text.\nMore.", "The newsroom", Friday),
            ("Three", "Third text.", "The newsroom", null),
        ]);
        articles[0].Url.ShouldBe("https://gazette.example/1");
    }

    [Fact]
    public async Task An_item_keeps_its_id_when_others_come_before_it()
    {
        static string Feed(string items) => $"<rss version=\"2.0\"><channel><title>G</title>{items}</channel></rss>";
        const string old = "<item><title>Old</title><guid>g1</guid><description>Old text.</description></item>";
        const string newer = "<item><title>New</title><guid>g2</guid><description>New text.</description></item>";
        var before = (await folder.ReadOneAsync("feed.xml", Feed(old))).Id;

        folder.Write("feed.xml", Feed(newer + old));

        (await folder.ReadAsync()).Select(result => result.Article!).Single(article => article.Title == "Old").Id.ShouldBe(before);
    }

    [Fact]
    public async Task Of_a_WordPress_export_what_was_published_is_read_and_the_rest_counted()
    {
        static string Item(string title, string type, string status, string content) => $"""
            <item><title>{title}</title><link>https://blog.example/{title}</link><pubDate>Fri, 15 May 2026 10:00:00 +0000</pubDate>
            <dc:creator><![CDATA[iholm]]></dc:creator><guid isPermaLink="false">{title}</guid>
            <description></description><content:encoded><![CDATA[{content}]]></content:encoded>
            <excerpt:encoded><![CDATA[Short.]]></excerpt:encoded><wp:post_id>1</wp:post_id>
            <wp:status><![CDATA[{status}]]></wp:status><wp:post_type><![CDATA[{type}]]></wp:post_type></item>
            """;
        folder.Write("export.xml", $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- generator="WordPress/6.5" -->
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Blog</title><language>en</language>
            <wp:author><wp:author_login><![CDATA[iholm]]></wp:author_login>
            <wp:author_display_name><![CDATA[Ida Holm]]></wp:author_display_name></wp:author>
            {Item("bridge", "post", "publish", "The bridge <em>opened</em>.\n\n[caption id=\"a\" width=\"3\"]The mayor[/caption]\n\nThe "
            + "ferry stops.")}
            {Item("blocks", "post", "publish", "<!-- wp:paragraph -->\n<p>In blocks.</p>\n<!-- /wp:paragraph -->")}
            {Item("idea", "post", "draft", "Not yet.")}
            {Item("photo", "attachment", "inherit", "")}
            </channel></rss>
            """);

        var results = await folder.ReadAsync();

        results.Where(result => result.IsArticle)
            .Select(result => (result.Article!.Title, result.Article.Text, result.Article.Author, result.Article.PublishedAt)).ShouldBe(
        [
            ("bridge", "The bridge opened.\nThe mayor\nThe ferry stops.", "Ida Holm", Friday),
            ("blocks", "In blocks.", "Ida Holm", Friday),
        ]);
        results.Select(result => result.LeftOut).OfType<Articles.Reading.LeftOut>().Select(one => (one.Name, one.Kind))
            .ShouldBe([("idea", "WordPress draft"), ("photo", "WordPress attachment")]);
    }

    [Theory]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://gazette.example/1</loc></url></urlset>",
        "sitemap")]
    [InlineData("<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>Feeds</title></head><body><outline text=\"G\"/></body></opml>",
        "list of feeds")]
    [InlineData("<rss version=\"2.0\"><channel><title>Gazette</title><description>All the news</description></channel></rss>", "no items")]
    [InlineData("<?xml version=\"1.0\"?><catalog><book><price>3</price></book></catalog>",
        "No article was found in this XML of kind <catalog>")]
    public async Task What_holds_no_article_is_one_failure_and_never_taken_for_one(string xml, string reason) =>
        (await folder.FailOneAsync("list.xml", System.Text.Encoding.UTF8.GetBytes(xml))).Message.ShouldContain(reason);
}
