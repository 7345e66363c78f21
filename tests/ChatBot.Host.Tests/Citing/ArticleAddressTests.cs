using System.Net;
using ChatBot.Host.Citing;
using ChatBot.Host.Tests.Support;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Citing;

public class ArticleAddressTests
{
    public static TheoryData<string> Ids =>
    [
        "harbour/1", "https://news.example/%D0%BD%D0%BE/storm-2025", "report%20final", "100%2Fsecond", "100%252Fthird", "a/b c#1?x=%20&y=+",
        "%", "50%", "..", ".",
        "a/../b", "../up", "/rooted", "//host/x", "back\\slash", "tag:news.example,2025:1", "новости/1", "新闻", "a;b=c", "x/", "<b>\"'",
        "?id=x", "articles/articles/1",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_id_has_an_address_that_leads_to_it(string id)
    {
        await using var site = await Site.StartAsync(ids: [id]);
        var address = new ArticleAddress(null, CitedPlace.Of(new TextRange(0, 5), "Ships"), []).Write(site.Client.BaseAddress!, id);

        var response = await site.GetPageAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("autofocus>Ships</mark>");
    }

    [Theory]
    [InlineData("report%20final", "report final")]
    [InlineData("100%2Fsecond", "100/second")]
    public async Task Ids_that_differ_in_their_escapes_alone_have_addresses_of_their_own(string escaped, string plain)
    {
        await using var site = await Site.StartAsync(ids: [escaped, plain]);

        foreach (var id in new[] { escaped, plain })
        {
            var page = await (await site.GetPageAsync(new ArticleAddress(null, null, []).Write(site.Client.BaseAddress!,
                id))).Content.ReadAsStringAsync();
            page.ShouldContain($"<title>{Site.TitleOf(id)}</title>");
        }
    }

    [Theory]
    [InlineData("/articles/100%2Fsecond")]
    [InlineData("/articles/100/second")]
    [InlineData("/ARTICLES/100/second?start=1&end=2")]
    [InlineData("/x/../articles/100/second")]
    public async Task A_slash_may_be_escaped_or_not(string address)
    {
        await using var site = await Site.StartAsync(ids: ["100/second"]);

        (await site.GetPageAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_proxy_may_have_taken_the_escapes_off()
    {
        await using var site = await Site.StartAsync(ids: ["report%20final"]);

        (await site.GetPageAsync("/articles/report%20final")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void An_address_says_which_words_of_which_version_it_means()
    {
        var ships = CitedPlace.Of(new TextRange(3, 5), "Ships");
        var mayor = CitedPlace.Of(new TextRange(20, 5), "mayor");

        var address = new ArticleAddress("0a1b2c3d", ships, [mayor, mayor]).Write(new Uri("https://www.example.com/ask/"), "a/1");

        address.ShouldBe($"https://www.example.com/ask/articles/a%2F1?start=3&end=8&version=0a1b2c3d&words={ships.Words}&also=20-25."
            + $"{mayor.Words}");
    }

    [Fact]
    public void A_bad_pair_spoils_no_other() =>
        ArticleAddress.Parse(null, null, null, null, "x,5,3-1,1-2-3,,4-6,40-50.x.y,7-9.xyz").Also.Select(place => place.Range)
            .ShouldBe([new TextRange(4, 2), new TextRange(7, 2)]);

    [Fact]
    public void No_more_than_twenty_others_are_named_or_read()
    {
        var many = Enumerable.Range(0, 1000).Select(at => CitedPlace.Of(new TextRange(at, 1), "x")).ToList();

        new ArticleAddress(null, many[0], many).Write(new Uri("https://h/"), "a").Split(',').Length.ShouldBe(20);
        ArticleAddress.Parse(null, null, null, null, string.Join(',', many)).Also.Count.ShouldBe(20);
    }
}
