using ChatBot.Host.Chat.Limits;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Host.Tests.Chat.Limits;

/// <summary>Counted in a database, whose clock is stepped by taking from what it holds.</summary>
public sealed class SharedLimitsTests : LimitsConformance, IAsyncDisposable
{
    private readonly PostgresAddress address = PostgresServer.Plain.NewSchema();
    private readonly PostgresDatabase database;
    private readonly List<SharedLimits> opened = [];

    public SharedLimitsTests() => database = new(address);

    public async ValueTask DisposeAsync()
    {
        foreach (var limits in opened)
            await limits.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Hosts_on_one_database_count_together()
    {
        using var folder = new TempFolder();
        folder.File("appsettings.json", """{ "Articles": { "Folders": [ ] } }""");
        var settings = ChatBotSettings.Load(folder.Path,
        [
            new("Index:Kind", "Postgres"),
            new("Index:ConnectionString", $"{PostgresServer.Plain.ConnectionString};Search Path={address.Schema}"),
            new("Limits:QuestionsPerMinute", "1"), new("Limits:QuestionsAtOnce", "3"),
        ]);
        await using var one = new ServiceCollection().AddLogging().AddChatBot(settings).BuildServiceProvider();
        await using var other = new ServiceCollection().AddLogging().AddChatBot(settings).BuildServiceProvider();
        var (here, there) = (one.GetRequiredService<IQuestionLimits>(), other.GetRequiredService<IQuestionLimits>());

        (await CountAsync(here, From("ann"))).ShouldBeNull();
        (await CountAsync(there, From("ann"))).ShouldBeNull();
        (await CountAsync(here, From("ann"))).ShouldBeNull();

        (await CountAsync(here, From("ann"))).ShouldNotBeNull();
        (await CountAsync(there, From("ann"))).ShouldNotBeNull();
        (await CountAsync(there, From("ben"))).ShouldBeNull();
    }

    [Fact]
    public async Task Replicas_that_count_at_the_same_moment_let_no_more_through()
    {
        var options = new LimitOptions { QuestionsPerMinute = 1, QuestionsAtOnce = 5 };
        var replicas = Enumerable.Range(0, 4).Select(_ => Limits(options)).ToArray();

        var counted = await Task.WhenAll(Enumerable.Range(0, 60).Select(question =>
            Task.Run(() => CountAsync(replicas[question % 4], From($"ann {question % 3}", $"c{question % 3}")))));

        counted.Count(wait => wait is null).ShouldBe(15);
    }

    [Fact]
    public async Task Who_asks_stands_nowhere_and_what_is_over_goes_with_what_comes_next()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 3 });
        for (var user = 0; user < 6; user++)
            await CountAsync(limits, From($"ann {user}", $"talk {user}"));
        (await FindAsync("SELECT count(*) FROM {0}")).ShouldBe(12L);
        (await FindAsync("SELECT count(*) FROM {0} WHERE length(asker) = 32 AND encode(asker, 'escape') NOT LIKE '%ann%'")).ShouldBe(12L);
        // The same person would have another hash elsewhere.
        await using var elsewhere = new PostgresDatabase(PostgresServer.Plain.NewSchema());
        await using (var others = new SharedLimits(StorePlace.In(elsewhere), new(), Own(new()), NullLogger<SharedLimits>.Instance))
            await CountAsync(others, From("ann 0", "talk 0"));
        (await FindAsync($$"""
            SELECT count(*) FROM {0} WHERE asker IN (SELECT asker FROM "{{elsewhere.Address.Schema}}".limit_askers)
            """)).ShouldBe(0L);

        await StepAsync(TimeSpan.FromMinutes(10));
        await CountAsync(limits, From("ben"));
        await CountAsync(limits, From("ben"));

        (await FindAsync("SELECT count(*) FROM {0}")).ShouldBe(2L);
    }

    [Fact]
    public async Task A_clock_of_the_server_that_is_put_back_lets_nobody_wait_longer_than_for_one_question()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 2 });
        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        await StepAsync(-TimeSpan.FromDays(1));

        (await CountAsync(limits, From("ann"))).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await StepAsync(TimeSpan.FromMinutes(1));
        (await CountAsync(limits, From("ann"))).ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_database_cannot_be_used_each_process_counts_for_itself()
    {
        await using var nowhere = new PostgresDatabase(PostgresServer.Address("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=5"));
        var options = new LimitOptions { QuestionsPerMinute = 1, QuestionsAtOnce = 1 };
        await using var limits = new SharedLimits(StorePlace.In(nowhere), options, Own(options), NullLogger<SharedLimits>.Instance);

        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        (await CountAsync(limits, From("ann"))).ShouldNotBeNull();
    }

    private protected override IQuestionLimits Limits(LimitOptions options)
    {
        var limits = new SharedLimits(StorePlace.In(database), options, Own(options), NullLogger<SharedLimits>.Instance);
        opened.Add(limits);
        return limits;
    }

    private protected override Task StepAsync(TimeSpan step) => FindAsync("UPDATE {0} SET full_at = full_at - @step", ("@step", step));

    private static QuestionLimits Own(LimitOptions options) => new(options, TimeProvider.System);

    private async Task<object?> FindAsync(string statement, params (string Name, object? Value)[] values)
    {
        await using var connection = await database.ConnectAsync(CancellationToken.None);
        await using var command = connection.Command(
            statement.Replace("{0}", $"\"{address.Schema}\".limit_askers", StringComparison.Ordinal), values);
        return await command.ExecuteScalarAsync();
    }
}
