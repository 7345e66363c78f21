using System.IO.Compression;
using System.Text;

namespace ChatBot.Articles.Tests.Fetching;

public sealed class SitemapsTests : ReadingAddresses
{
    [Fact]
    public async Task Pages_of_a_news_sitemap_are_read_the_newest_first()
    {
        Room.Serve("/sitemap.xml", "application/xml", $"""
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>{Room.At("/bridge")}</loc><lastmod>2026-03-01</lastmod></url>
            <url><loc>{Room.At("/ferry")}</loc><news:news>
            <news:publication><news:name>Eastmere Gazette</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2026-03-02T07:00:00Z</news:publication_date><news:title>Ferry</news:title></news:news></url>
            <url><loc>https://other.example/elsewhere</loc></url></urlset>
            """);
        Room.Serve("/ferry", "text/html", Page("Ferry runs aground", Story));
        Room.Serve("/bridge", "text/html", Page("Bridge opens", Story));

        var results = await ReadAsync("/sitemap.xml");

        results.Where(result => result.IsArticle).Select(result => result.Article!.Title).ShouldBe(["Ferry runs aground", "Bridge opens"]);
        (results[0].Article!.Source,
            results[0].Article!.PublishedAt).ShouldBe(("Eastmere Gazette", new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero)));
        results[2].LeftOut!.Kind.ShouldBe("address of another site in a sitemap");
        (await StateAsync("/sitemap.xml")).Kind.ShouldBe("sitemap");
    }

    [Fact]
    public async Task An_index_leads_to_sitemaps_and_what_has_not_changed_is_left_alone()
    {
        Room.Serve("/sitemap.xml", "application/xml", $"""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>{Room.At("/march.xml.gz")}</loc><lastmod>2026-03-02</lastmod></sitemap></sitemapindex>
            """);
        Room.Serve("/march.xml.gz", "application/x-gzip",
            Packed("""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"""
                + $"<url><loc>{Room.At("/ferry")}</loc><lastmod>2026-03-02</lastmod></url></urlset>"));
        Room.Serve("/ferry", "text/html", Page("Ferry runs aground", Story));

        (await ReadOneAsync("/sitemap.xml")).Title.ShouldBe("Ferry runs aground");
        (await ReadAsync("/sitemap.xml")).ShouldBeEmpty();
        Room.Asked.ShouldBe(["/sitemap.xml", "/march.xml.gz", "/ferry", "/sitemap.xml"]);
    }

    [Fact]
    public async Task An_index_that_leads_to_itself_ends()
    {
        Room.Serve("/sitemap.xml", "application/xml",
            $"<sitemapindex><sitemap><loc>{Room.At("/sitemap.xml")}</loc></sitemap></sitemapindex>");

        (await FailAsync("/sitemap.xml")).ShouldBe("The index of sitemaps leads to a further index.");
    }

    [Fact]
    public async Task A_sitemap_that_unpacks_to_too_much_is_told()
    {
        Options.MaxFetchBytes = 100_000;
        Room.Serve("/sitemap.xml.gz", "application/gzip", Packed("<urlset>" + new string(' ', 200_000) + "</urlset>"));

        (await FailAsync("/sitemap.xml.gz")).ShouldBe("This unpacks to more than the limit of 0.1 MB; raise Articles:MaxFetchBytes if "
            + "that is meant.");
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            pack.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
