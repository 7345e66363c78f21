using System.Net;
using ChatBot.BotFramework.Replicas;
using ChatBot.BotFramework.Turns.Owing;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.BotFramework.Tests.Turns.Owing;

/// <summary>Replicas at one store, each with its own endpoint.</summary>
public sealed class OwedTurnsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-owed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_activity_that_two_replicas_get_is_answered_once()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var activity = Incoming.Message(one.Connector.Url, "hello", id: "a1");

        (await one.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await one.Connector.NextMessageAsync()).Text.ShouldBe("echo hello");
        (await other.PostAsync(activity)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await other.PostAsync(Incoming.Message(one.Connector.Url, "again", id: "a2"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await one.Connector.NextMessageAsync()).Text.ShouldBe("echo again");
        (one.Script.Turns.Count, other.Script.Turns.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_a_replica_was_stopped_over_another_answers()
    {
        await using var channel = await RecordingConnector.StartAsync();
        var never = new TaskCompletionSource();
        var stopped = await StartAsync(turn => turn.Turns.DrainTimeout = TimeSpan.FromMilliseconds(1),
            new BotScript { OnMessage = (_, cancellationToken) => never.Task.WaitAsync(cancellationToken) });
        (await stopped.PostAsync(Incoming.Message(channel.Url, "hello", id: "a1"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await stopped.DisposeAsync();

        await using var other = await StartAsync();
        await other.Service<OwedTurns>().LookAsync(default);

        (await channel.NextMessageAsync()).Text.ShouldBe("echo hello");
    }

    [Fact]
    public async Task What_was_answered_before_the_replica_stopped_is_not_answered_again()
    {
        await using var channel = await RecordingConnector.StartAsync();
        var never = new TaskCompletionSource();
        var stopped = await StartAsync(turn => turn.Turns.DrainTimeout = TimeSpan.FromMilliseconds(1), new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.SendActivityAsync("half", cancellationToken: cancellationToken);
                await never.Task.WaitAsync(cancellationToken);
            },
        });
        (await stopped.PostAsync(Incoming.Message(channel.Url, "hello", id: "a1"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await channel.NextMessageAsync()).Text.ShouldBe("half");
        await stopped.DisposeAsync();

        await using var other = await StartAsync();
        (await other.Service<OwedTurns>().LookAsync(default)).ShouldBe(0);
        other.Script.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_replica_leaves_at_its_end_another_on_the_database_answers_without_a_look()
    {
        await using var database = new PostgresDatabase(PostgresServer.Plain.NewSchema());
        await using var channel = await RecordingConnector.StartAsync();
        // The clock of the other stands still, so that it never looks by itself.
        var time = new ObservedTimeProvider();
        time.SetUtcNow(DateTimeOffset.UtcNow);
        await using var other = await BotServer.StartAsync(time: time, place: StorePlace.In(database));
        var news = other.Service<ReplicaNews>();
        var found = new TaskCompletionSource();
        news.Found += () => found.TrySetResult();
        if (!news.IsHeard)
            await found.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var never = new TaskCompletionSource();
        await using (var stopped = await BotServer.StartAsync(
            options => options.Turns.DrainTimeout = TimeSpan.FromMilliseconds(1),
            new BotScript { OnMessage = (_, cancellationToken) => never.Task.WaitAsync(cancellationToken) },
            place: StorePlace.In(database)))
            (await stopped.PostAsync(Incoming.Message(channel.Url, "hello", id: "a1"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await channel.NextMessageAsync()).Text.ShouldBe("echo hello");
        // It is said once the turns have begun, of which the first may be answered by then.
        await other.Logs.LoggedAsync(5115);
        other.Logs.Lines.Count(line => line.Event == 5115).ShouldBe(1);
    }

    private Task<BotServer> StartAsync(Action<BotOptions>? configure = null, BotScript? script = null) => BotServer.StartAsync(
        options =>
        {
            options.StorePath = Path.Combine(folder, "bot.db");
            configure?.Invoke(options);
        },
        script);
}
