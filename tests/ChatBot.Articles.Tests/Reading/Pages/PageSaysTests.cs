using ChatBot.Articles.Reading.Pages;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Pages;

/// <summary>Title, author and day of pages that say them in every usual place.</summary>
public sealed class PageSaysTests : IDisposable
{
    private const string Paragraph =
        "<p>The ferries of the northern line stay in port until the talks about wages have come to an end, the company said.</p>";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<meta property='article:published' content='2026-05-15T10:00:00Z'>", "")]
    [InlineData("<meta name='pdate' content='20260515'>", "")]
    [InlineData("", "<span itemprop='datePublished' content='2026-05-15'>yesterday</span>")]
    [InlineData("", "<abbr class='published' title='2026-05-15T01:00:00+02:00'>1 AM</abbr>")]
    [InlineData("", "<time datetime='2026-05-15'>Friday</time>")]
    [InlineData("", "<div class='meta'><span>15</span> <span>May</span> <span>2026</span></div>")]
    [InlineData("", "<p>By Ida Holm</p><p>Published: May 15, 2026</p>")]
    [InlineData("<link rel='canonical' href='https://example.org/2026/05/15/ferries'>", "")]
    public async Task The_day_is_found_wherever_the_page_tells_it(string head, string under) =>
        (await ReadAsync(head, under)).PublishedAt!.Value.AddHours(2).Date.ShouldBe(new DateTime(2026, 5, 15));

    [Fact]
    public async Task The_day_that_two_places_tell_is_believed_before_one_that_nothing_else_tells() =>
        (await ReadAsync("<meta property='article:published_time' content='2001-01-01T00:00:00Z'>"
            + "<link rel='canonical' href='https://example.org/2026/05/15/ferries'>",
            "<time datetime='2026-05-15T08:00:00Z'>15 May</time>"))
            .PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 15, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_day_of_a_teaser_and_that_of_a_change_are_not_the_articles()
    {
        (await ReadAsync("", "<aside><time itemprop='datePublished' datetime='2020-01-01'></time></aside>")).PublishedAt.ShouldBeNull();
        (await ReadAsync("", "<p>Updated May 17, 2026</p><p>May 15, 2026</p>")).PublishedAt!.Value.Day.ShouldBe(15);
        (await ReadAsync("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2026-05-17\"}</script>",
            "<p>May 15, 2026</p>")).PublishedAt!.Value.Day.ShouldBe(15);
    }

    [Fact]
    public async Task JSON_LD_that_is_wrapped_as_XHTML_wants_it_is_read() =>
        (await ReadAsync("<script type='application/ld+json'>\n<![CDATA[\n"
            + "{\"@type\":\"Article\",\"datePublished\":\"2026-05-15T06:00\"}\n]]>\n</script>", ""))
            .PublishedAt!.Value.Day.ShouldBe(15);

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By\n\t\tJane Doe", "Jane Doe")]
    [InlineData("By\n\n  Jane Doe\nMay 3", "Jane Doe")]
    [InlineData("Last Updated: May 3, 2024", null)]
    [InlineData("by Lucas Nolan22 Dec 2016651", "Lucas Nolan")]
    [InlineData("By JANE DOE March 11, 2015 3:46 PM", "JANE DOE")]
    [InlineData("Par Jeanne Dupont", "Jeanne Dupont")]
    [InlineData("Jane Doe (http://example.org/jane/)", "Jane Doe")]
    [InlineData("Jane Doe, John Roe", "Jane Doe, John Roe")]
    [InlineData("https://www.facebook.com/jane", null)]
    [InlineData("@jane", null)]
    public void An_author_is_a_name_without_what_stands_around_it(string byline, string? name) => PageAuthor.Name(byline).ShouldBe(name);

    [Fact]
    public async Task An_author_is_a_person_before_the_site_and_the_address_of_a_profile()
    {
        (await ReadAsync("<meta property='og:site_name' content='Gazette'><meta name='author' content='Gazette'>"
            + "<meta property='article:author' content='https://facebook.com/ida'><meta name='byl' content='By Ida Holm'>", ""))
            .Author.ShouldBe("Ida Holm");
        (await ReadAsync("", "<div>By Ida Holm and Jon Aker</div>")).Author.ShouldBe("Ida Holm and Jon Aker");
    }

    [Fact]
    public async Task The_headline_of_the_JSON_LD_is_the_title_where_the_page_shows_it()
    {
        (await ReadAsync("<meta property='og:title' content='All about ferries'>" + Data("Ferries on strike"), ""))
            .Title.ShouldBe("Ferries on strike");
        (await ReadAsync("<meta property='og:title' content='Ferries on strike'>" + Data("A list article"), ""))
            .Title.ShouldBe("Ferries on strike");
        (await ReadAsync(Data("A teaser") + Data("Ferries on strike"), "")).Title.ShouldBe("Ferries on strike");

        static string Data(string headline) =>
            $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\"}}</script>";
    }

    [Theory]
    [InlineData("Ferries on strike | Economy | The Example Times", "Example Times", "Ferries on strike | Economy")]
    [InlineData("Ferries on strike | Example", "www.example.org", "Ferries on strike")]
    [InlineData("Ferries on strike - Com", "www.example.com", "Ferries on strike - Com")]
    [InlineData("Ferries: on strike", "Ferries", "Ferries: on strike")]
    public void The_site_is_taken_off_a_title_however_it_is_written(string title, string site, string expected) =>
        PageTitle.WithoutSite(title, [site], []).ShouldBe(expected);

    [Fact]
    public async Task A_live_blog_is_read_entry_by_entry_each_behind_its_time() =>
        (await ReadAsync("""
            <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferries on strike", "liveBlogUpdate": [
            {"@type": "BlogPosting", "datePublished": "2026-05-15T14:30:00+02:00", "headline": "Talks end",
              "articleBody": "<p>The talks have come to an end.</p><p>Nobody says how, and nobody will before the evening.</p>"},
            {"@type": "BlogPosting", "datePublished": "2026-05-15T09:05:00+02:00",
              "articleBody": "The ferries of the northern line stay in port."},
            {"@type": "BlogPosting", "articleBody": "This entry has no time."}]}</script>
            """, "")).Text.Split('\n').ShouldBe(["14:30 Talks end", "The talks have come to an end.",
                "Nobody says how, and nobody will before the evening.", "09:05 The ferries of the northern line stay in port."]);

    private Task<Article> ReadAsync(string head, string under) => folder.ReadOneAsync("page.html",
        $"<title>Ferries on strike</title>{head}<body><article><h1>Ferries on strike</h1>{under}{Paragraph}{Paragraph}</article>");
}
