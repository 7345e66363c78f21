using System.Text.Json;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Verbs;
using ChatBot.Newsrooms;

namespace ChatBot.Host.Tests.Verbs;

public sealed class IngestVerbTests : IAsyncLifetime, IDisposable
{
    private const string Story =
        "The ferry Saint Olave ran aground off Eastmere on Monday with forty people on board, the coast guard said. A lifeboat took all "
        + "of them ashore before noon. The captain told reporters that the rudder had failed in the narrow channel, and divers will look "
        + "at the hull on Tuesday before the ferry is towed to the yard at Port Lorne, when the weather allows it, as the company said. "
        + "Until then the line is served by a smaller boat that takes no cars.";

    private readonly TempFolder folder = new();
    private Newsroom room = null!;

    public async Task InitializeAsync() => room = await Newsroom.StartAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dry_run_shows_day_title_and_first_line_and_writes_nothing()
    {
        Write("news/a.json",
            """[{"title": "Bridge opens", "text": "Ole Brandt cut a ribbon.", "date": "2026-10-11"}"""
            + """, {"title": "No date", "text": "A text."}]""");
        Write("news/b.txt", "Harbour closed\n\nShips wait outside.");
        Write("news/c.jpg", "x");
        Write("news/d.json", "{");

        var run = await RunAsync("ingest", Path.Combine(folder.Path, "news"), "--dry-run");

        run.Output.ReplaceLineEndings("\n").ShouldBe("""
            2026-10-11  Bridge opens
                        Ole Brandt cut a ribbon.
            no date     No date
                        A text.
            no date     Harbour closed
                        Ships wait outside.
            Nothing was written. Articles: 3 would be read, 1 failed.
            Read from: JSON × 2, text × 1.
            Left out, no article is read from it: picture (.jpg) × 1: c.jpg.

            """.ReplaceLineEndings("\n"));
        run.Error.ShouldContain("d.json");
        run.Status.ShouldBe(1);
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["news"]);
    }

    [Fact]
    public async Task A_dry_run_of_a_feed_remembers_nothing_of_it()
    {
        room.Serve("/feed", "application/rss+xml", Feed("ferry", "Ferry runs aground"));

        for (var time = 0; time < 2; time++)
        {
            var run = await RunAsync("ingest", room.At("/feed").AbsoluteUri, "--dry-run", "--json");
            using var json = JsonDocument.Parse(run.Output);
            var article = json.RootElement.GetProperty("articles").EnumerateArray().ShouldHaveSingleItem();
            article.GetProperty("title").GetString().ShouldBe("Ferry runs aground");
            article.GetProperty("firstLine").GetString().ShouldStartWith("The ferry Saint Olave");
            json.RootElement.GetProperty("kinds")[0].GetProperty("kind").GetString().ShouldBe("feed item");
            run.Status.ShouldBe(0);
        }

        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_lists_feeds_is_read_by_its_feeds()
    {
        room.Serve("/feed", "application/rss+xml", Feed("ferry", "Ferry runs aground"));
        var list = Write("feeds.opml",
            $"""<?xml version="1.0"?><opml version="2.0"><body><outline text="Eastmere" xmlUrl="{room.At("/feed")}"/></body></opml>""");

        (await RunAsync("ingest", list, "--dry-run")).Output.ShouldContain("Ferry runs aground");
        (await RunAsync("ingest", Write("empty.opml", "<opml version=\"2.0\"><body/></opml>"), "--dry-run")).Error
            .ShouldContain("empty.opml: The list of feeds names none that can be read.");
    }

    [Fact]
    public async Task Feeds_of_a_list_in_the_settings_are_feeds_of_the_settings()
    {
        var list = Write("feeds.opml",
            """<opml version="2.0"><body><outline xmlUrl="https://a.example/feed"/>"""
            + """<outline xmlUrl="https://b.example/feed"/></body></opml>""");

        var run = await RunAsync("doctor", $"--Articles:FeedLists={list}", "--Articles:Feeds=https://a.example/feed");

        run.Output.ShouldContain("https://b.example/feed was not read yet");
        run.Output.Split("https://a.example/feed").Length.ShouldBe(2);
        (await RunAsync("articles", "list", "--Articles:FeedLists=/nowhere.opml")).Error
            .ShouldStartWith("Articles:FeedLists names /nowhere.opml. There is no such file.");
    }

    [Fact]
    public async Task Stopped_it_says_how_far_it_came_and_that_it_goes_on()
    {
        using var stop = new CancellationTokenSource();
        room.Serve("/feed", async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var run = await RunAsync(stop.Token, "ingest", room.At("/feed").AbsoluteUri);

        (run.Status, run.Error.TrimEnd()).ShouldBe((1,
            "Stopped before it was done. Articles: 0 written, 0 unchanged, 0 failed. The same command goes on from there."));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private string Feed(string path, string title) =>
        """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">"""
        + $"<channel><title>Eastmere Gazette</title><item><title>{title}</title><link>{room.At(path)}</link>"
        + $"<content:encoded>{Story}</content:encoded></item></channel></rss>";

    private Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(default, arguments);

    private async Task<(int Status, string Output, string Error)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings =
        [
            $"--Index:Path={Path.Combine(folder.Path, "index.db")}", "--Articles:Folders=", $"--Articles:AllowedHosts={Newsroom.Host}",
            "--Articles:RequestPause=00:00:00",
        ];
        var status = await new CommandLine(new Terminal(output, error, TextReader.Null), Repository.Root, VerbSet.OfProduct).RunAsync(
            [.. arguments, .. settings], cancellationToken);
        return (status, output.ToString(), error.ToString());
    }
}
