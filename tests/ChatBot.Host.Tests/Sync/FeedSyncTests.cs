using System.Net;
using System.Threading.Channels;
using ChatBot.Answers;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Host.Admin;
using ChatBot.Host.Composition;
using ChatBot.Host.Sync;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Verbs;
using ChatBot.Newsrooms;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Sync;

public sealed class FeedSyncTests : IAsyncLifetime, IDisposable
{
    private const string Story =
        "The ferry Saint Olave ran aground off Eastmere on Monday with forty people on board, the coast guard said. A lifeboat took all "
        + "of them ashore before noon. "
        + "The captain, Ruth Adeyemi, told reporters that the rudder had failed in the narrow channel. Divers will look at the hull on "
        + "Tuesday, and the ferry is to be towed "
        + "to the yard at Port Lorne when the weather allows it. Until then the line is served by a smaller boat that takes no cars, "
        + "the company said in a statement.";

    private const string Bridge =
        "The bridge over the Ester was opened by Ole Brandt on Friday, two years later than planned. He cut a blue ribbon and walked "
        + "across with the builders. "
        + "Cyclists have a lane of their own on the eastern side, and lorries above twelve tonnes are sent round by the old ford. The "
        + "council paid for it with a loan. "
        + "Shops at the northern end hope for more visitors, while residents of Mill Street fear for their sleep and have asked for a "
        + "wall against the noise.";

    private readonly TempFolder folder = new();
    private readonly SetClock time = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private Newsroom room = null!;

    public async Task InitializeAsync() => room = await Newsroom.StartAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_article_that_changes_in_the_feed_is_answered_from_its_new_text_and_one_that_is_gone_is_kept()
    {
        await using var product = Open();
        var (sync, told) = Sync(product);
        room.Serve("/feed", "application/rss+xml",
            Feed(Item("ferry", "Ferry runs aground", Story), Item("bridge", "Bridge opens", Bridge)));
        using var rounds = Rounds(product, sync);
        await rounds.StartAsync(default);
        await told.ReadAsync();
        (await AnswerAsync(product)).ShouldContain("forty people");

        room.Serve("/feed", "application/rss+xml",
            Feed(Item("ferry", "Ferry runs aground", Story.Replace("forty", "sixty", StringComparison.Ordinal))));
        time.Advance(TimeSpan.FromMinutes(15));
        await told.ReadAsync();

        (await AnswerAsync(product)).ShouldSatisfyAllConditions(answer => answer.ShouldContain("sixty people"),
            answer => answer.ShouldNotContain("forty"));
        (await product.Index.CountAsync(default)).Articles.ShouldBe(2);
        await rounds.StopAsync(default);
    }

    [Fact]
    public async Task A_feed_that_was_read_before_the_clock_was_set_back_by_days_is_read_when_it_would_be()
    {
        await using var product = Open();
        var (sync, _) = Sync(product);
        room.Serve("/feed", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        await sync.ReadAsync(room.At("/feed"), default);
        var asked = room.Asked.Count;
        time.Ahead = TimeSpan.FromDays(-3);

        var due = await sync.ReadAsync(room.At("/feed"), default);

        room.Asked.Count.ShouldBeGreaterThan(asked);
        due.ShouldBe(time.GetUtcNow().AddMinutes(15));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_put_off_looking_for_added_feeds()
    {
        await using var product = Open(feeds: []);
        var (sync, told) = Sync(product);
        room.Serve("/other", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        using var rounds = Rounds(product, sync);
        await rounds.StartAsync(default);

        time.Ahead = TimeSpan.FromDays(-3);
        await product.Get<AddedFeeds>().AddAsync(room.At("/other"), "Ada", default);
        time.Advance(FeedRounds.LookEvery);

        (await NextAsync(told)).ShouldContain("1 articles added");
        await rounds.StopAsync(default);
    }

    [Fact]
    public async Task A_feed_whose_server_asks_to_wait_is_not_asked_before_by_the_next_process_either()
    {
        room.Answer("/feed", 429, ("Retry-After", "3600"));
        DateTimeOffset due;
        await using (var first = Open())
            due = await Sync(first).Sync.ReadAsync(room.At("/feed"), default);

        await using var second = Open();
        (await Sync(second).Sync.ReadAsync(room.At("/feed"), default)).ShouldBe(due);

        due.ShouldBe(time.GetUtcNow().AddHours(1));
        room.Asked.ShouldBe(["/feed"]);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task No_log_tells_the_key_in_a_feed_s_address(int status)
    {
        await using var product = Open();
        var (sync, told) = Sync(product);
        if (status == 200)
            room.Serve("/feed", "application/rss+xml", Feed(Item("ferry?key=s3cret", "Ferry", "Too short.")));
        else
            room.Answer("/feed", status);

        await sync.ReadAsync(new Uri(room.At("/feed"), "/feed?key=s3cret"), default);

        var lines = new List<string>();
        while (told.TryRead(out var line))
            lines.Add(line);
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.Contains("/fe") && !line.Contains("s3cret"));
    }

    [Fact]
    public async Task What_an_editor_removed_does_not_come_back_with_the_feed_and_does_with_an_ingest()
    {
        await using var product = Open();
        var (sync, _) = Sync(product);
        room.Serve("/feed", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        await sync.ReadAsync(room.At("/feed"), default);
        var id = (await product.Index.ListAsync(default)).ShouldHaveSingleItem().Id;
        await product.Index.RemoveAsync(id, default);

        time.Advance(TimeSpan.FromMinutes(15));
        await sync.ReadAsync(room.At("/feed"), default);
        (await product.Index.CountAsync(default)).Articles.ShouldBe(0);

        (await RunAsync("ingest",
            room.At("/feed").AbsoluteUri)).Output.ShouldStartWith("1 address. Articles: 1 added, 0 changed, 0 unchanged, 0 removed, 0 "
            + "failed.");
    }

    [Fact]
    public async Task A_new_index_beside_what_is_remembered_is_filled_again()
    {
        room.Serve("/feed", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        await using (var first = Open())
            await Sync(first).Sync.ReadAsync(room.At("/feed"), default);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "index.db*"))
            File.Delete(file);
        time.Advance(TimeSpan.FromMinutes(15));

        await using var second = Open();
        await Sync(second).Sync.ReadAsync(room.At("/feed"), default);

        (await second.Index.CountAsync(default)).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_editor_adds_is_read_without_a_new_start_and_no_more_when_it_is_taken_off()
    {
        await using var product = Open(feeds: []);
        var (sync, told) = Sync(product);
        var added = product.Get<AddedFeeds>();
        room.Serve("/other", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        room.Serve("/last", "application/rss+xml", Feed(Item("bridge", "Bridge opens", Bridge)));
        using var rounds = Rounds(product, sync);
        await rounds.StartAsync(default);

        await added.AddAsync(room.At("/other"), "Ada", default);
        time.Advance(FeedRounds.LookEvery);
        (await NextAsync(told)).ShouldContain("1 articles added");
        time.Advance(TimeSpan.FromMinutes(15));
        (await NextAsync(told)).ShouldContain("0 articles added");
        await added.RemoveAsync(room.At("/other").AbsoluteUri, default);
        await added.AddAsync(room.At("/last"), "Ada", default);
        time.Advance(TimeSpan.FromMinutes(15));
        (await NextAsync(told)).ShouldContain("/last");

        room.Asked.Count(path => path == "/other").ShouldBe(2);
        await rounds.StopAsync(default);
        told.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_slow_feed_holds_up_those_of_its_own_host_and_no_others()
    {
        await using var other = await Newsroom.StartAsync();
        var (asked, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        room.Serve("/slow", async context =>
        {
            asked.SetResult();
            await goOn.Task;
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(Feed(Item("ferry", "Ferry runs aground", Story)));
        });
        room.Serve("/beside", "application/rss+xml", Feed(Item("bridge", "Bridge opens", Bridge)));
        other.Serve("/first", "application/rss+xml", Feed(Item("bridge", "Bridge opens", Bridge)));
        other.Serve("/second", "application/rss+xml", Feed(Item("bridge", "Bridge opens", Bridge)));
        await using var product = Open([room.At("/slow"), room.At("/beside"), other.At("/first"), other.At("/second")]);
        var (sync, told) = Sync(product);
        using var rounds = Rounds(product, sync);
        await rounds.StartAsync(default);
        await asked.Task;

        (await NextAsync(told)).ShouldContain("/first");
        (await NextAsync(told)).ShouldContain("/second");
        room.Asked.ShouldBe(["/slow"]);
        goOn.SetResult();
        (await NextAsync(told)).ShouldContain("/slow");
        (await NextAsync(told)).ShouldContain("/beside");
        await rounds.StopAsync(default);
    }

    [Fact]
    public async Task No_more_feeds_are_read_at_once_than_is_set()
    {
        await using var other = await Newsroom.StartAsync();
        var (asked, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        room.Serve("/slow", async context =>
        {
            asked.SetResult();
            await goOn.Task;
            await context.Response.WriteAsync(Feed(Item("ferry", "Ferry runs aground", Story)));
        });
        other.Serve("/first", "application/rss+xml", Feed(Item("bridge", "Bridge opens", Bridge)));
        await using var product = Open([room.At("/slow"), other.At("/first")], "--Articles:FeedsAtOnce=1");
        var (sync, told) = Sync(product);
        using var rounds = Rounds(product, sync);
        await rounds.StartAsync(default);
        await asked.Task;
        time.Advance(FeedRounds.LookEvery);

        other.Asked.ShouldBeEmpty();
        goOn.SetResult();
        (await NextAsync(told)).ShouldContain("/slow");
        (await NextAsync(told)).ShouldContain("/first");
        await rounds.StopAsync(default);
    }

    [Fact]
    public async Task What_is_read_at_once_waits_for_the_replica_that_reads_it()
    {
        await using PostgresDatabase here = new(PostgresServer.Plain.NewSchema()), there = new(here.Address);
        await using var product = Open();
        room.Serve("/feed", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        var jobs = product.Get<IntakeJobs>();
        using var queue = new IntakeQueue(product.Ingestor, new ReplicaTurns(here), jobs, product.Get<UploadFolder>(), TimeProvider.System,
            NullLogger<IntakeQueue>.Instance);
        await queue.StartAsync(default);

        await using (await new ReplicaTurns(there).TakeAsync(room.At("/feed").AbsoluteUri, default))
        {
            await queue.AddAsync("Ada", "the feed", new IngestRequest([]) { Addresses = [room.At("/feed")] }, default);
            while (!await IsWaitedForAsync(there))
                (await jobs.ListAsync(1, default))[0].State.ShouldBeOneOf(IntakeState.Waiting, IntakeState.Reading);
            room.Asked.ShouldBeEmpty();
        }

        while ((await jobs.ListAsync(1, default))[0].State is IntakeState.Waiting or IntakeState.Reading)
            await Task.Yield();
        (await jobs.ListAsync(1, default))[0].State.ShouldBe(IntakeState.Done);
        room.Asked.ShouldBe(["/feed"]);
        await queue.StopAsync(default);
    }

    [Fact]
    public async Task Doctor_tells_how_each_feed_stands()
    {
        room.Serve("/feed", "application/rss+xml", Feed(Item("ferry", "Ferry runs aground", Story)));
        room.Answer("/gone", 404);
        (await RunAsync("ingest", room.At("/feed").AbsoluteUri, room.At("/gone").AbsoluteUri)).ShouldSatisfyAllConditions(
            run => run.Status.ShouldBe(1),
            run => run.Error.ShouldBe($"{room.At("/gone")}: There is nothing at this address (404 Not Found).{Environment.NewLine}"));

        var run = await RunAsync("doctor", $"--Articles:Feeds={room.At("/feed")};{room.At("/gone")};{room.At("/new")}");

        run.Output.ShouldContain($"works  feeds      {room.At("/feed")}: feed, 1 article, last read ");
        run.Output.ShouldContain($"fails  feeds      {room.At("/gone")}: never read; next try ");
        run.Output.ShouldContain(": There is nothing at this address (404 Not Found)");
        run.Output.ShouldContain($"note   feeds      {room.At("/new")} was not read yet");
        run.Status.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://jane:secret@example.com/feed", "The address holds a user's name or password")]
    [InlineData("gopher://example.com/", "Only addresses that begin with http:// or https:// are read.")]
    public async Task An_address_that_cannot_be_read_is_wrong_usage(string address, string line)
    {
        var run = await RunAsync("ingest", address);

        (run.Status, run.Error).ShouldSatisfyAllConditions(told => told.Status.ShouldBe(2), told => told.Error.ShouldStartWith(line),
            told => told.Error.ShouldNotContain("secret"));
    }

    private string[] Settings =>
    [
        $"--Index:Path={Path.Combine(folder.Path, "index.db")}", "--Articles:Folders=", $"--Articles:AllowedHosts={Newsroom.Host}",
        "--Articles:RequestPause=00:00:00",
    ];

    private Product Open(IReadOnlyList<Uri>? feeds = null, params string[] more)
    {
        var (settings, _) = ChatBot.Host.Settings.SettingArguments.Split(
            [.. Settings, $"--Articles:Feeds={string.Join(';', feeds ?? [room.At("/feed")])}", .. more], folder.Path);
        return Product.Open(new VerbContext(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null), Repository.Root, settings),
            amend: services => services.AddSingleton<TimeProvider>(time));
    }

    private (FeedSync Sync, ChannelReader<string> Told) Sync(Product product)
    {
        var told = Channel.CreateUnbounded<string>();
        return (new FeedSync(product.Ingestor, product.Get<IAddressMemory>(), product.Get<ReplicaTurns>(), product.Settings, time,
            new Telling(told.Writer)),
            told.Reader);
    }

    private FeedRounds Rounds(Product product, FeedSync sync) =>
        new(product.Get<AddedFeeds>(), sync, product.Settings, time, NullLogger<FeedRounds>.Instance);

    private static Task<string> NextAsync(ChannelReader<string> told) => told.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    private static async Task<bool> IsWaitedForAsync(PostgresDatabase database)
    {
        await using var connection = await database.ConnectAsync(default);
        await using var command = connection.Command("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await new CommandLine(new Terminal(output, error, TextReader.Null), Repository.Root,
            VerbSet.OfProduct).RunAsync([.. arguments, .. Settings], default);
        return (status, output.ToString(), error.ToString());
    }

    private static async Task<string> AnswerAsync(Product product) =>
        (await product.Answerer.AnswerAsync(new Question("How many people were on board the ferry Saint Olave?"), default)).Text;

    private static string Feed(params string[] items) =>
        """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">"""
        + $"<channel><title>Eastmere Gazette</title>{string.Concat(items)}</channel></rss>";

    private string Item(string path, string title, string text) =>
        $"<item><title>{title}</title><link>{room.At(path)}</link><content:encoded>"
        + $"{WebUtility.HtmlEncode($"<p>{text}</p>")}</content:encoded></item>";

    /// <summary>Passes on what is logged.</summary>
    private sealed class Telling(ChannelWriter<string> told) : ILogger<FeedSync>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            told.TryWrite(formatter(state, exception));
    }

    /// <summary>A clock that can be set, while the time that runs on is not.</summary>
    private sealed class SetClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
