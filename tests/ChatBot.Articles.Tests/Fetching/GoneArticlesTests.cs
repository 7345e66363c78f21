namespace ChatBot.Articles.Tests.Fetching;

public sealed class GoneArticlesTests : ReadingAddresses
{
    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_page_that_its_server_says_is_gone_is_told_where_that_is_asked_for(int status)
    {
        Room.Serve("/ferry", "text/html", Page("Ferry runs aground", Story));
        var id = (await ReadOneAsync("/ferry")).Id;
        Room.Answer("/ferry", status);

        (await ReadAsync("/ferry")).ShouldHaveSingleItem().Gone.ShouldBeNull();
        (await ReadAsync("/ferry", findsGone: true)).Select(result => result.Gone).ShouldBe([null, id]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task A_page_that_cannot_be_read_is_not_gone(int status)
    {
        Room.Serve("/ferry", "text/html", Page("Ferry runs aground", Story));
        await ReadOneAsync("/ferry");
        Room.Answer("/ferry", status);

        (await ReadAsync("/ferry", findsGone: true)).ShouldHaveSingleItem().Gone.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_feed_does_not_list_any_more_is_gone_only_where_its_page_is_and_is_asked_for_once()
    {
        Room.Serve("/feed", "application/rss+xml", Rss(
            Item("/ferry", "Ferry runs aground", "A ferry.", Story), Item("/bridge", "Bridge opens", "A bridge.", Story),
            Item("/storm", "Storm passes", "A storm.", Story)));
        Room.Serve("/bridge", "text/html", Page("Bridge opens", Story));
        var bridge = (await ReadAsync("/feed"))[0].Article!;
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/storm", "Storm passes", "A storm.", Story)));

        var gone = (await ReadAsync("/feed", findsGone: true)).ShouldHaveSingleItem().Gone;

        gone.ShouldBe(bridge.Id);
        (await ReadAsync("/feed", findsGone: true)).ShouldBeEmpty();
        Room.Asked.ShouldBe(["/feed", "/feed", "/ferry", "/bridge", "/feed"]);
    }

    [Fact]
    public async Task An_entry_that_is_listed_again_is_read_again()
    {
        var feed = Rss(Item("/ferry", "Ferry runs aground", "A ferry.", Story), Item("/storm", "Storm passes", "A storm.", Story));
        Room.Serve("/feed", "application/rss+xml", feed);
        await ReadAsync("/feed");
        Room.Serve("/feed", "application/rss+xml", Rss(Item("/storm", "Storm passes", "A storm.", Story)));
        await ReadAsync("/feed", findsGone: true);

        Room.Serve("/feed", "application/rss+xml", feed);

        (await ReadAsync("/feed", findsGone: true)).ShouldHaveSingleItem().Article!.Title.ShouldBe("Ferry runs aground");
    }
}
