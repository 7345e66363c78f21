using ChatBot.Answers.Models.Metering;
using ChatBot.Answers.Models;
using ChatBot.Answers.Tests.Support;
using ChatBot.ModelServing;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Models.Metering;

/// <summary>What daily totals have to do, whatever they lie in.</summary>
public abstract class DailyTotalsConformance
{
    protected static readonly DateOnly Day = new(2025, 4, 14);

    /// <summary>Where those of this test lie; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    [Fact]
    public async Task What_one_process_took_another_sees()
    {
        await using var here = new StoredDailyTotals(Place);
        await using var there = new StoredDailyTotals(Place);
        (await here.TryAddAsync(Day, new(1000, 64, 0.0123m), 0, 0, default)).ShouldBeTrue();
        (await there.TryAddAsync(Day, new(500, 36, 0.0077m), 0, 0, default)).ShouldBeTrue();
        (await here.ReadAsync(Day, default)).ShouldBe(new DayTotals(Day, 2, 1500, 100, 0.02m));
        (await there.ReadAsync(Day.AddDays(1), default)).ShouldBe(new DayTotals(Day.AddDays(1), 0, 0, 0, 0));
    }

    [Fact]
    public async Task What_would_be_too_much_is_not_counted()
    {
        await using var totals = new StoredDailyTotals(Place);
        (await totals.TryAddAsync(Day, new(90, 10, 1), 100, 1, default)).ShouldBeTrue();
        (await totals.TryAddAsync(Day, new(1, 0, 0), 100, 0, default)).ShouldBeFalse();
        (await totals.TryAddAsync(Day, new(0, 0, 0.000000001m), 0, 1, default)).ShouldBeFalse();
        await totals.CorrectAsync(Day, new(-40, -5, -0.25m), default);
        (await totals.TryAddAsync(Day, new(40, 5, 0.25m), 100, 1, default)).ShouldBeTrue();
        (await totals.ReadAsync(Day, default)).ShouldBe(new DayTotals(Day, 2, 90, 10, 1));
    }

    [Fact]
    public async Task Two_processes_at_once_do_not_overdraw_a_day()
    {
        await using var here = new StoredDailyTotals(Place);
        await using var there = new StoredDailyTotals(Place);
        var added = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
            await (i % 2 == 0 ? here : there).TryAddAsync(Day, new(10, 0, 0), 305, 0, default))));
        added.Count(isAdded => isAdded).ShouldBe(30);
        (await here.ReadAsync(Day, default)).Tokens.ShouldBe(300);
    }
}

/// <summary>Daily totals in a file.</summary>
public sealed class StoredDailyTotalsTests : DailyTotalsConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override StorePlace Place => folder.File("x.model.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_file_is_for_its_owner_alone()
    {
        await using var totals = new StoredDailyTotals(folder.File("deep/x.model.db"));
        await totals.ReadAsync(Day, default);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder.File("deep/x.model.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Where_they_cannot_be_kept_a_budget_counts_as_spent_and_no_budget_as_none()
    {
        File.WriteAllText(folder.File("file"), "no folder");
        await using var totals = new StoredDailyTotals(folder.File("file/x.model.db"));
        (await Should.ThrowAsync<IOException>(async () => await totals.ReadAsync(Day, default))).Message.ShouldContain("x.model.db");

        await using var bounded =
            await ModelUnderTest.StartAsync(options => options.TokensPerDay = 1_000_000,
                services => services.AddSingleton<IDailyTotals>(totals));
        var fault = await bounded.FailAsync();
        fault.Fault.ShouldBe(ModelFault.OverBudget);
        fault.Message.ShouldContain("x.model.db");
        await using var unbounded = await ModelUnderTest.StartAsync(register: services => services.AddSingleton<IDailyTotals>(totals));
        unbounded.Server.Enqueue(ModelReply.Text("Closed."));
        (await unbounded.AskAsync("Is the harbour closed?")).ShouldBe("Closed.");
    }
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseDailyTotalsTests : DailyTotalsConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
