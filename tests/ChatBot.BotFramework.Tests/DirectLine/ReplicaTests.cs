using ChatBot.BotFramework.Replicas;
using ChatBot.BotFramework.Turns;
using ChatBot.DirectLineClient;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace ChatBot.BotFramework.Tests.DirectLine;

/// <summary>Replicas on one database that never look for what others wrote, so that whatever reaches a socket was told.</summary>
public sealed class ReplicaTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly PostgresAddress address = PostgresServer.Plain.NewSchema();
    private readonly PostgresDatabase database;
    private readonly NpgsqlConnection observer = new(PostgresServer.Plain.ConnectionString);

    public ReplicaTests() => database = new(address);

    private string Channel => $"chatbot_{address.Schema}";

    public Task InitializeAsync() => observer.OpenAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await observer.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_one_replica_takes_reaches_the_socket_at_the_other_without_a_look()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await HeardAsync(first, second);
        var conversation = await first.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        await At(second, conversation).SayAsync("elsewhere");

        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("elsewhere");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("echo elsewhere");
        second.Script.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_told_holds_ids_alone()
    {
        await using var server = await StartAsync(new BotScript
        {
            OnMessage = (turn, cancellationToken) => TypeAndAnswerAsync(turn, Task.CompletedTask, cancellationToken),
        });
        await HeardAsync(server);
        var conversation = await server.Owner.BeginAsync("dl_somebody");
        await conversation.GreetedAsync();
        var told = await ListenAsync(async () =>
        {
            await conversation.SayAsync("a private matter");
            while ((await conversation.ReadAsync()).Count < 3)
                await Task.Yield();
        }, until: all => all.Count(news => news.Contains(" Stored ", StringComparison.Ordinal)) >= 2);

        told.ShouldContain(news => news.Contains($" Shown {conversation.Id}|", StringComparison.Ordinal));
        told.ShouldAllBe(news => news.Length < 100 && !news.Contains("private") && !news.Contains("somebody"));
    }

    [Fact]
    public async Task What_a_bot_shows_while_it_works_reaches_the_socket_at_the_other_in_order()
    {
        await using var first = await StartAsync();
        var seen = new TaskCompletionSource();
        await using var second = await StartAsync(new BotScript
        {
            OnMessage = (turn, cancellationToken) => TypeAndAnswerAsync(turn, seen.Task, cancellationToken),
        });
        await HeardAsync(first, second);
        var conversation = await first.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        await At(second, conversation).SayAsync("hello");

        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("hello");
        var typing = await socket.NextAsync();
        typing.GetProperty("type").GetString().ShouldBe("typing");
        typing.GetProperty("text").GetString().ShouldBe("half an ans");
        typing.GetProperty("id").GetString()!.ShouldStartWith($"{conversation.Id}|t");
        seen.SetResult();
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("half an answer");
        (await conversation.ReadAsync()).ShouldNotContain(activity => activity.GetProperty("type").GetString() == "typing");
    }

    [Fact]
    public async Task What_was_written_while_the_connection_was_lost_is_found_when_it_is_back()
    {
        var time = new ObservedTimeProvider();
        time.SetUtcNow(DateTimeOffset.UtcNow);
        await using var first = await StartAsync(time: time);
        await using var second = await StartAsync();
        await HeardAsync(first, second);
        var conversation = await first.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();
        await At(second, conversation).SayAsync("one");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("one");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("echo one");

        // The second one's clock goes on, and so it is back at once; the first one's stands still.
        (await CommandAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity {Listening}")).ShouldBe(2L);
        await time.TimerStartedAsync(TimeSpan.FromMilliseconds(250));
        first.Service<ReplicaNews>().IsHeard.ShouldBeFalse();
        await ListenAsync(() => At(second, conversation).SayAsync("two"),
            until: all => all.Count(news => news.EndsWith($" Stored {conversation.Id}", StringComparison.Ordinal)) >= 2);
        time.Advance(TimeSpan.FromMilliseconds(250));

        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("two");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("echo two");
        await At(second, conversation).SayAsync("three");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("three");
        first.Logs.Lines.Count(line => line.Event == 5121).ShouldBe(1);
        first.Logs.Lines.Count(line => line.Event == 5120).ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_lets_nothing_through_any_more_is_not_believed_in()
    {
        var time = new ObservedTimeProvider();
        var (found, lost) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var announcer = new PostgresAnnouncer(database);
        using var stop = new CancellationTokenSource();
        var telling = announcer.RunAsync(stop.Token);
        var isOpen = true;
        var listener = new PostgresListener(database, () => announcer.Tell(isOpen ? "beat" : "lost"), news => news == "beat", time);

        var running = listener.RunAsync(_ => { }, found.SetResult, lost.SetResult, stop.Token);
        await found.Task.WaitAsync(Patience);
        listener.IsHeard.ShouldBeTrue();
        isOpen = false;
        time.Advance(PostgresListener.BeatEvery);
        time.Advance(TimeSpan.FromSeconds(5));

        (await lost.Task.WaitAsync(Patience)).ShouldContain("pooler");
        await time.TimerStartedAsync(TimeSpan.FromMilliseconds(250));
        listener.IsHeard.ShouldBeFalse();
        await stop.CancelAsync();
        await Task.WhenAll(running, telling).WaitAsync(Patience);
    }

    [Fact]
    public async Task Whatever_else_is_told_there_harms_nobody()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await HeardAsync(first, second);
        var conversation = await first.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        foreach (var news in new[]
        {
            "", " ", "x", "x Stored", "x Stored ", "x Stored nobody", $"x Stored {conversation.Id}", $"x Shown {conversation.Id}|t0",
            "x Shown |", $"x 17 {conversation.Id}", "x Beat", "'; DROP TABLE directline_turns; --", new string('x', 7900),
        })
            await CommandAsync("SELECT count(pg_notify(@channel, @news))", ("channel", Channel), ("news", news));
        await At(second, conversation).SayAsync("hello");

        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("hello");
        first.Service<ReplicaNews>().IsHeard.ShouldBeTrue();
    }

    [Fact]
    public async Task A_replica_listens_on_one_connection_and_gives_it_back_at_its_end()
    {
        await using (var server = await StartAsync())
        {
            await HeardAsync(server);
            (await CommandAsync($"SELECT count(*) FROM pg_stat_activity {Listening}")).ShouldBe(1L);
        }

        while (await CommandAsync($"SELECT count(*) FROM pg_stat_activity {Listening}") is not 0L)
            await Task.Yield();
    }

    [Fact]
    public async Task A_turn_that_another_replica_took_over_is_answered_by_that_one_alone()
    {
        var answer = new TaskCompletionSource();
        await using var first = await StartAsync(new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await answer.Task.WaitAsync(Patience, cancellationToken);
                await turn.SendActivityAsync("late", cancellationToken: cancellationToken);
                await turn.SendActivityAsync("and more", cancellationToken: cancellationToken);
            },
        });
        await using var second = await StartAsync();
        var conversation = await first.Owner.BeginAsync();
        await conversation.GreetedAsync();
        await conversation.SayAsync("hello");

        // As after a while without the database: who is back first finds the others missing.
        await CommandAsync($"UPDATE {address.Schema}.directline_owners SET seen_at = now() - interval '1 minute'");
        await second.Service<BotFramework.DirectLine.Conversations>().TakeOverAsync(CancellationToken.None);
        while ((await conversation.ReadAsync()).Count < 3)
            await Task.Yield();
        answer.SetResult();
        while (first.Service<TurnQueue>().Pending > 0)
            await Task.Yield();

        (await conversation.ReadAsync()).Select(activity => activity.GetProperty("text").GetString())
            .ShouldBe(["Welcome dl_alex", "hello", "echo hello"]);
    }

    [Fact]
    public async Task A_replica_that_was_cut_off_from_the_database_gives_the_others_time_to_come_back_too()
    {
        var never = new TaskCompletionSource();
        await using var first = await StartAsync(
            new BotScript
            {
                OnMessage = (turn, cancellationToken) =>
                    turn.Activity.Text == "hello" ? never.Task.WaitAsync(cancellationToken) : Task.CompletedTask,
            },
            new FakeTimeProvider(DateTimeOffset.UtcNow));
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var second = await StartAsync(time: time);
        var conversation = await first.Owner.BeginAsync();
        await conversation.GreetedAsync();
        await conversation.SayAsync("hello");
        var conversations = second.Service<BotFramework.DirectLine.Conversations>();

        // None of them could renew its row.
        await CommandAsync($"UPDATE {address.Schema}.directline_owners SET seen_at = now() - interval '16 seconds'");
        time.Advance(TimeSpan.FromSeconds(16));

        (await conversations.TakeOverAsync(CancellationToken.None)).ShouldBe(0);
        second.Script.Turns.ShouldBeEmpty();
        // That one does not come back.
        for (var renewals = 0; renewals < 3; renewals++)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await conversations.TakeOverAsync(CancellationToken.None);
        }

        while ((await conversation.ReadAsync()).Count < 3)
            await Task.Yield();
        never.SetResult();
    }

    [Fact]
    public async Task Where_the_store_is_a_file_nothing_is_told_and_nobody_listens()
    {
        await using var server = await DirectLineServer.StartAsync();
        var news = server.Service<ReplicaNews>();

        news.Tell(NewsKind.Stored, "c");

        news.IsHeard.ShouldBeFalse();
        await news.ExecuteTask!.WaitAsync(Patience);
        server.Logs.Lines.ShouldNotContain(line => line.Event == 5120 || line.Event == 5121);
    }

    private string Listening => $"WHERE query = 'LISTEN \"{Channel}\"'";

    private Task<DirectLineServer> StartAsync(BotScript? script = null, TimeProvider? time = null) => DirectLineServer.StartAsync(
        options => options.ReplicaPoll = options.ReplicaPollWhenTold = TimeSpan.FromDays(1), script, time, place: StorePlace.In(database));

    private static DirectLineConversation At(DirectLineServer server, DirectLineConversation conversation) =>
        conversation with { Caller = server.Anybody.With(conversation.Caller.Bearer) };

    private static async Task TypeAndAnswerAsync(ITurnContext turn, Task seen, CancellationToken cancellationToken)
    {
        await turn.SendActivityAsync(new Activity(ActivityTypes.Typing) { Text = "half an ans" }, cancellationToken);
        await seen.WaitAsync(Patience, cancellationToken);
        await turn.SendActivityAsync("half an answer", cancellationToken: cancellationToken);
    }

    private static async Task HeardAsync(params DirectLineServer[] servers)
    {
        foreach (var server in servers)
        {
            var news = server.Service<ReplicaNews>();
            var found = new TaskCompletionSource();
            news.Found += () => found.TrySetResult();
            if (!news.IsHeard)
                await found.Task.WaitAsync(Patience);
        }
    }

    /// <summary>What is told until there is enough of it, from before something is done.</summary>
    private async Task<List<string>> ListenAsync(Func<Task> doAsync, Func<List<string>, bool> until)
    {
        await using var listener = new NpgsqlConnection(PostgresServer.Plain.ConnectionString);
        await listener.OpenAsync();
        var told = new List<string>();
        listener.Notification += (_, news) => told.Add(news.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", listener))
            await command.ExecuteNonQueryAsync();
        await doAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (!until(told))
            await listener.WaitAsync(patience.Token);
        return told;
    }

    private async Task<object?> CommandAsync(string text, params (string Name, object Value)[] values)
    {
        await using var command = new NpgsqlCommand(text, observer);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return await command.ExecuteScalarAsync();
    }
}
