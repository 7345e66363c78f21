using System.Net;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Host.Admin;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Web.Admin;

/// <summary>Feeds on the pages of editors.</summary>
public sealed class AdminFeedsTests
{
    private const string Feed = "https://news.example.com/feed?a=1&b=2";

    [Fact]
    public async Task An_address_is_added_stands_there_with_how_it_is_and_is_taken_off_again()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var adding = await editor.PostAsync("/admin/feeds", "/admin/feeds/add", ("address", $" {Feed} "));
        await site.Get<IAddressMemory>().PutAsync(
            new AddressState(Feed) { Kind = "feed", TriedAt = DateTimeOffset.UnixEpoch, Error = "<Not> found.", Failures = 1 }, default);

        adding.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await editor.ReadAsync(adding.Headers.Location!.OriginalString);
        page.ShouldContain("The address is read soon.");
        page.ShouldContain(Feed);
        page.ShouldContain("added by Ada");
        (await (await editor.GetAsync("/admin/feeds")).Content.ReadAsStringAsync()).ShouldContain("&lt;Not&gt; found.");
        (await editor.PostAsync("/admin/feeds", "/admin/feeds/add", ("address", Feed))).Headers.Location!.OriginalString
            .ShouldEndWith("said=feed-known");
        (await editor.PostAsync("/admin/feeds", "/admin/feeds/remove", ("address", Feed))).Headers.Location!.OriginalString
            .ShouldEndWith("said=feed-removed");
        (await editor.PostAsync("/admin/feeds", "/admin/feeds/remove", ("address", Feed))).Headers.Location!.OriginalString
            .ShouldEndWith("said=gone");
        (await site.Get<AddedFeeds>().ListAsync(default)).ShouldBeEmpty();
        (await site.Get<ActLog>().ListAsync(0, 10, default)).Select(act => (act.Name, act.About))
            .ShouldBe([("feed-removed", Feed), ("feed-added", Feed), ("signed-in", "")]);
    }

    [Theory]
    [InlineData("soon", "That is no address")]
    [InlineData("file:///etc/passwd", "Only addresses that begin with http:// or https:// are read.")]
    [InlineData("https://jane:secret@example.com/feed", "a user's name or password")]
    [InlineData("https://example.com/{2000}", "too long to be kept")]
    public async Task What_is_no_address_is_told_and_not_kept(string given, string line)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var response = await editor.PostAsync("/admin/feeds", "/admin/feeds/add", (
            "address", given.Replace("{2000}", new string('ä', 400), StringComparison.Ordinal)));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).ShouldContain(line);
        (await site.Get<AddedFeeds>().ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_an_address_that_is_listed_is_read_at_once()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        await site.Get<AddedFeeds>().AddAsync(new Uri("http://127.0.0.1:1/feed"), "Ada", default);

        (await editor.PostAsync("/admin/feeds", "/admin/feeds/read", ("address", Feed))).Headers.Location!.OriginalString
            .ShouldEndWith("said=gone");
        (await editor.PostAsync("/admin/feeds", "/admin/feeds/read", ("address", "http://127.0.0.1:1/feed"))).Headers.Location!
            .OriginalString.ShouldEndWith("said=being-read");

        (await site.Get<IntakeJobs>().ListAsync(10, default)).ShouldHaveSingleItem().What.ShouldBe("http://127.0.0.1:1/feed");
    }
}
