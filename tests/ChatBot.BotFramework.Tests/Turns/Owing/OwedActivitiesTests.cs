using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Turns.Owing;
using ChatBot.BotFramework.Wire;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.Turns.Owing;

/// <summary>Who answers which activity, whatever that is kept in.</summary>
public abstract class OwedActivitiesConformance
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly IOptions<BotOptions> options = Options.Create(new BotOptions());

    /// <summary>Where it lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    [Fact]
    public async Task An_activity_is_new_to_one_process_only_and_stays_known_when_it_is_answered()
    {
        await using var store = Open();
        var (mine, theirs) = (Process(store), Process(store));

        (await AddAsync(mine, "a")).ShouldBeTrue();
        (await AddAsync(theirs, "a")).ShouldBeFalse();
        (await AddAsync(theirs, "b")).ShouldBeTrue();
        await mine.EndAsync(Of("a"));
        (await AddAsync(theirs, "a")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_process_that_is_gone_has_not_answered_another_takes_over_once_and_in_order()
    {
        await using var store = Open();
        var (gone, one, other) = (Process(store), Process(store), Process(store));
        foreach (var id in new[] { "z", "y", "answered", "x" })
        {
            await AddAsync(gone, id);
            time.Advance(TimeSpan.FromMilliseconds(5));
        }
        await gone.EndAsync(Of("answered"));

        (await one.LookAsync(default)).ShouldBeEmpty();
        time.Advance(OwedActivities.Claim + TimeSpan.FromSeconds(1));
        var taken = await one.LookAsync(default);
        taken.Select(activity => activity.Id).ShouldBe(["z", "y", "x"]);
        taken.ShouldAllBe(activity => activity.Text == "what did Ada say?" && activity.ServiceUrl == "http://127.0.0.1:1");
        (await other.LookAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_lives_keeps_what_it_claims()
    {
        await using var store = Open();
        var (living, other) = (Process(store), Process(store));
        await AddAsync(living, "a");

        for (var look = 0; look < 6; look++)
        {
            time.Advance(OwedActivities.Claim / 3);
            (await living.LookAsync(default)).ShouldBeEmpty();
            (await other.LookAsync(default)).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(-120)]
    [InlineData(120)]
    public async Task A_process_whose_clock_goes_wrong_takes_nothing_from_one_that_lives_and_all_from_one_that_is_gone(int seconds)
    {
        await using var store = Open();
        var otherTime = new FakeTimeProvider(time.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        var (living, other) = (Process(store), new OwedActivities(store, options, otherTime));
        await AddAsync(living, "a");

        for (var look = 0; look < 6; look++)
        {
            (await other.LookAsync(default)).ShouldBeEmpty();
            Pass(OwedActivities.Claim / 3);
            (await living.LookAsync(default)).ShouldBeEmpty();
        }

        await other.LookAsync(default);
        Pass(OwedActivities.Claim + TimeSpan.FromSeconds(1));
        (await other.LookAsync(default)).Select(activity => activity.Id).ShouldBe(["a"]);

        void Pass(TimeSpan span)
        {
            time.Advance(span);
            otherTime.Advance(span);
        }
    }

    [Fact]
    public async Task What_is_left_is_taken_at_once_and_what_was_refused_is_unknown_again()
    {
        await using var store = Open();
        var (stopping, other) = (Process(store), Process(store));
        await AddAsync(stopping, "left");
        await AddAsync(stopping, "refused");
        await stopping.LeaveAsync(Of("left"));
        await stopping.ForgetAsync(Of("refused"));

        (await other.LookAsync(default)).Select(activity => activity.Id).ShouldBe(["left"]);
        (await AddAsync(other, "refused")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_older_than_the_window_is_neither_known_nor_answered()
    {
        await using var store = Open();
        var (gone, other) = (Process(store), Process(store));
        await AddAsync(gone, "old");

        time.Advance(options.Value.Turns.DuplicateWindow + TimeSpan.FromSeconds(1));
        (await other.LookAsync(default)).ShouldBeEmpty();
        (await AddAsync(other, "old")).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_nothing_is_owed_a_look_writes_nothing()
    {
        await using var store = Open();
        var process = Process(store);
        await AddAsync(process, "answered");
        await process.LookAsync(default);
        await process.EndAsync(Of("answered"));

        await using (var writer = await Place.Store(BotDatabase.Kept).OpenAsync(default))
        {
            await using var holding = writer.Command(WritersHeld);
            await holding.ExecuteNonQueryAsync();
            time.Advance(OwedActivities.Claim / 3);
            (await process.LookAsync(default).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeEmpty();
        }
    }

    /// <summary>Keeps everybody else from writing, and lets them read.</summary>
    protected abstract string WritersHeld { get; }

    private static WireActivity Activity(string id) => new()
    {
        Type = "message",
        Id = id,
        ChannelId = "msteams",
        Conversation = new WireConversation { Id = "c" },
        ServiceUrl = "http://127.0.0.1:1",
        Text = "what did Ada say?",
    };

    private static Delivery Of(string id) => Delivery.Of(Activity(id))!.Value;

    private static Task<bool> AddAsync(OwedActivities process, string id) => process.AddAsync(Of(id), Activity(id), default);

    private OwedActivities Process(BotDatabase store) => new(store, options, time);

    private BotDatabase Open() => new(options, time, Place);
}

/// <summary>In a file.</summary>
public sealed class FileOwedActivitiesTests : OwedActivitiesConformance, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-owed-").FullName;

    protected override StorePlace Place => Path.Combine(folder, "bot.db");

    protected override string WritersHeld => "BEGIN IMMEDIATE";

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseOwedActivitiesTests : OwedActivitiesConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    protected override string WritersHeld => $"BEGIN; LOCK TABLE \"{database.Address.Schema}\".bot_owed IN SHARE ROW EXCLUSIVE MODE";

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
