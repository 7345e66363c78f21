using ChatBot.BotFramework.DirectLine;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Wire;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.DirectLine;

/// <summary>What the store has to do, whatever it lies in.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The test framework ends it with the test.")]
public abstract class StoreConformance : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);
    private readonly DirectLineOptions options = new() { MaxActivities = 100 };
    private DirectLineStore store = null!;

    public Task InitializeAsync() => Initialize();

    private Task Initialize()
    {
        store = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        store.Open();
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => store.DisposeAsync().AsTask();

    /// <summary>Where the store of this test lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    [Fact]
    public async Task Changes_made_side_by_side_get_their_numbers_without_a_gap_and_are_told_in_order()
    {
        await StartAsync("c");
        List<long> told = [];

        await Task.WhenAll(Enumerable.Range(0, 80).Select(number => store.AcceptAsync(
            "c", place => Message($"{number}", place), 0, added => told.Add(added!.Value.Stored.Number), CancellationToken.None)));

        told.ShouldBe(Enumerable.Range(0, 80).Select(number => (long)number));
        (await store.ReadAsync("c", 0, 1000, CancellationToken.None))!.Activities.Count.ShouldBe(80);
    }

    [Fact]
    public async Task A_change_that_fails_takes_no_other_with_it()
    {
        await StartAsync("c");

        var changes = Enumerable.Range(0, 20).Select(number => store.AcceptAsync(
            "c", place => number == 7 ? throw new InvalidOperationException("unfit") : Message($"{number}", place), 0, _ => { },
            CancellationToken.None)).ToList();
        await Should.ThrowAsync<InvalidOperationException>(() => Task.WhenAll(changes));

        changes.Count(change => change.IsCompletedSuccessfully).ShouldBe(19);
        (await store.ReadAsync("c", 0, 1000, CancellationToken.None))!.End.ShouldBe(19);
    }

    [Fact]
    public async Task A_fault_of_who_is_told_of_a_change_stops_no_later_change()
    {
        await StartAsync("c");

        await store.AcceptAsync("c", place => Message("first", place), 0, _ => throw new InvalidOperationException("told"),
            CancellationToken.None);
        await store.AcceptAsync("c", place => Message("second", place), 0, _ => { }, CancellationToken.None)
            .WaitAsync(TimeSpan.FromSeconds(20));

        (await store.ReadAsync("c", 0, 10, CancellationToken.None))!.End.ShouldBe(2);
    }

    [Fact]
    public async Task A_conversation_keeps_its_newest_activities()
    {
        await StartAsync("c");
        for (var number = 0; number < 300; number++)
            await store.AcceptAsync("c", place => Message("x", place), 0, _ => { }, CancellationToken.None);

        var page = (await store.ReadAsync("c", 0, 1000, CancellationToken.None))!;

        page.Activities.Count.ShouldBeInRange(100, 116);
        page.Next.ShouldBe(300);
    }

    [Fact]
    public async Task Conversations_that_nobody_uses_are_dropped_whole()
    {
        await StartAsync("old");
        await store.AcceptAsync("old", place => Message("x", place), 0, _ => { }, CancellationToken.None);
        time.Advance(options.KeepFor + TimeSpan.FromMinutes(1));
        await StartAsync("new");

        (await store.PruneAsync(CancellationToken.None)).ShouldBe(1);

        (await store.FindAsync("old", CancellationToken.None)).ShouldBeNull();
        (await store.ReadAsync("old", 0, 10, CancellationToken.None)).ShouldBeNull();
        (await store.FindAsync("new", CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Pruning_goes_on_until_nothing_is_left_to_prune()
    {
        for (var conversation = 0; conversation < 120; conversation++)
            await StartAsync($"c{conversation}");
        time.Advance(options.KeepFor + TimeSpan.FromMinutes(1));

        (await store.PruneAsync(CancellationToken.None)).ShouldBe(120);
    }

    [Fact]
    public async Task A_clock_that_goes_back_does_not_turn_the_order_round()
    {
        await StartAsync("c");
        List<long> times = [];
        for (var step = 0; step < 3; step++)
        {
            await store.AcceptAsync("c", place => Message("x", place), 0, added => times.Add(added!.Value.Stored.At),
                CancellationToken.None);
            time.AdjustTime(time.GetUtcNow().AddSeconds(-5));
        }
        await store.AcceptAsync("c", place => Message("x", place), times[^1] + 1000, added => times.Add(added!.Value.Stored.At),
            CancellationToken.None);

        times.ShouldBe([times[0], times[0] + 1, times[0] + 2, times[0] + 1002]);
    }

    [Fact]
    public async Task A_ticket_is_spent_once_on_all_replicas()
    {
        await StartAsync("c");
        await using var other = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        other.Open();
        var end = time.GetUtcNow().AddMinutes(1);

        (await store.SpendAsync("t", end, "c", CancellationToken.None)).ShouldNotBeNull();

        (await other.SpendAsync("t", end, "c", CancellationToken.None)).ShouldBeNull();
        (await other.SpendAsync("u", end, "none", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_replica_owed_that_is_gone_is_taken_over_once_and_nothing_of_one_that_runs()
    {
        await using var first = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        await using var second = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        first.Open();
        second.Open();
        await StartAsync("c");
        (await first.TakeOverAsync(CancellationToken.None)).ShouldBeEmpty();

        await store.DisposeAsync();

        var taken = await Task.WhenAll(first.TakeOverAsync(CancellationToken.None), second.TakeOverAsync(CancellationToken.None));
        taken.SelectMany(turns => turns).ShouldHaveSingleItem().ConversationId.ShouldBe("c");
        await Initialize();
    }

    [Fact]
    public async Task Replicas_that_write_at_once_lose_and_double_nothing()
    {
        await using var other = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        other.Open();
        await StartAsync("c");

        await Task.WhenAll(Enumerable.Range(0, 80).Select(number => (number % 2 == 0 ? store : other).AcceptAsync(
            "c", place => Message($"{number}", place), 0, _ => { }, CancellationToken.None)));

        (await store.ReadAsync("c", 0, 1000, CancellationToken.None))!.Activities.Count.ShouldBe(80);
    }

    [Fact]
    public async Task The_key_of_tokens_is_that_of_the_first()
    {
        await using var other = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        other.Open();

        (await other.SigningKeyAsync(CancellationToken.None)).ShouldBe(await store.SigningKeyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Only_what_other_replicas_add_is_news()
    {
        await using var other = new DirectLineStore(Options.Create(options), time, NullLogger<DirectLineStore>.Instance, Place);
        other.Open();
        await StartAsync("c");
        await store.ChangedByOthersAsync(afresh: true, CancellationToken.None);

        await store.AcceptAsync("c", place => Message("own", place), 0, _ => { }, CancellationToken.None);
        (await store.ChangedByOthersAsync(afresh: false, CancellationToken.None)).ShouldBeEmpty();
        await other.AcceptAsync("c", place => Message("other", place), 0, _ => { }, CancellationToken.None);
        (await store.ChangedByOthersAsync(afresh: false, CancellationToken.None)).ShouldBe(["c"]);
        (await store.ChangedByOthersAsync(afresh: false, CancellationToken.None)).ShouldBeEmpty();
    }

    private protected DirectLineStore Store => store;

    private protected Task<(bool IsNew, ConversationRow Row)> StartAsync(string conversation) => store.StartAsync(
        conversation,
        "directline",
        new AcceptedTurn(new WireActivity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = "start",
            Conversation = new WireConversation { Id = conversation }
        }, IsVisible: false),
        _ => { },
        CancellationToken.None);

    private protected static WireActivity Message(string text, ActivityStamp place) =>
        WireActivity.Message(text) with
        {
            Id = place.Id,
            Timestamp = place.Timestamp,
            Conversation = new WireConversation { Id = place.Id.Split('|')[0] }
        };
}

/// <summary>The store in a file.</summary>
public sealed class StoreTests : StoreConformance, IDisposable
{
    private readonly StoreFolder folder = new();

    protected override StorePlace Place => folder.File;

    public void Dispose() => folder.Dispose();
}

/// <summary>The store in a database.</summary>
public sealed class DatabaseStoreTests : StoreConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    [Fact]
    public async Task What_is_shown_and_not_kept_another_replica_finds_with_its_place_for_a_minute()
    {
        await StartAsync("c");
        await Store.AcceptAsync("c", place => Message("x", place), 0, _ => { }, CancellationToken.None);

        await Store.ShowAsync("c", "c|t1", 17, "{}"u8.ToArray(), CancellationToken.None);
        await Store.ShowAsync("none", "none|t1", 17, "{}"u8.ToArray(), CancellationToken.None);

        var found = await Store.FindShownAsync(["c|t1", "none|t1", "c|t2"], CancellationToken.None);
        found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            shown => shown.Key.ShouldBe("c|t1"),
            shown => (shown.Value.Next, shown.Value.At).ShouldBe((1, 17)),
            shown => shown.Value.Json.ShouldBe("{}"u8.ToArray()));
        (await Store.ReadAsync("c", 0, 10, CancellationToken.None))!.End.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_shown_over_a_minute_ago_goes_with_what_is_shown_next()
    {
        await StartAsync("c");
        foreach (var id in new[] { "c|t1", "c|t2" })
            await Store.ShowAsync("c", id, 17, "{}"u8.ToArray(), CancellationToken.None);
        await using (var connection = await database.ConnectAsync(CancellationToken.None))
        await using (var command = connection.Command(
            $"UPDATE \"{database.Address.Schema}\".directline_shown SET written_at = now() - interval '61 seconds' WHERE id = 'c|t1'"))
            await command.ExecuteNonQueryAsync();

        await Store.ShowAsync("c", "c|t3", 17, "{}"u8.ToArray(), CancellationToken.None);

        (await Store.FindShownAsync(["c|t1", "c|t2", "c|t3"], CancellationToken.None)).Keys.ShouldBe(["c|t2", "c|t3"], ignoreOrder: true);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
