using System.Net;
using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Tests.Turns;

public sealed class TurnRunnerTests
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(13);

    [Fact]
    public async Task A_shutdown_waits_for_the_turns_that_were_accepted()
    {
        var gate = new TaskCompletionSource();
        var time = new ObservedTimeProvider();
        await using var server = await BotServer.StartAsync(options => options.Turns.DrainTimeout = Drain, time: time, script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await gate.Task.WaitAsync(cancellationToken);
                await turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: cancellationToken);
            },
        });
        (await server.SayAsync("running")).Dispose();
        (await server.SayAsync("waiting")).Dispose();

        var stopped = server.StopAsync();
        await time.TimerStartedAsync(Drain);
        stopped.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await stopped;

        server.Connector.Requests.Select(request => request.Text).ShouldBe(["echo running", "echo waiting"]);
    }

    [Fact]
    public async Task A_shutdown_cancels_what_is_not_over_in_time_and_says_how_many()
    {
        var time = new ObservedTimeProvider();
        await using var server = await BotServer.StartAsync(options => options.Turns.DrainTimeout = Drain, time: time, script: new BotScript
        {
            OnMessage = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken),
        });
        (await server.SayAsync("running")).Dispose();
        (await server.SayAsync("waiting")).Dispose();

        var stopped = server.StopAsync();
        await time.TimerStartedAsync(Drain);
        time.Advance(Drain);
        await stopped;

        server.Connector.Requests.ShouldBeEmpty();
        server.Logs.Lines.ShouldContain(line => line.Event == 5023 && line.Line.StartsWith("2 accepted turns"));
    }

    [Fact]
    public async Task A_fault_around_a_turn_costs_neither_the_worker_nor_the_conversation()
    {
        var options = Options.Create(new BotOptions());
        options.Value.Turns.MaxConcurrent = 1;
        var script = new BotScript { OnMessage = (_, _) => Task.CompletedTask };
        using var host = Hosting(script);
        await using var database = new BotDatabase(options, TimeProvider.System);
        var adapter = new GuardedTurns(
            host.Services.GetRequiredService<IServiceScopeFactory>(),
            host.Services.GetRequiredService<TurnAdapter>(),
            new Arrivals(new ConversationStore(database), NullLogger<Arrivals>.Instance),
            options,
            new ClockThatFailsOnce(),
            NullLogger<GuardedTurns>.Instance);
        var queue = new TurnQueue(options, new RecentActivities(options, TimeProvider.System));
        using var runner = new TurnRunner(queue, adapter, options, TimeProvider.System, NullLogger<TurnRunner>.Instance);
        var activity = WireActivity.Message("x") with { ChannelId = "emulator", Conversation = new WireConversation { Id = "c" } };
        QueuedTurn first = new(activity, new ReplyCollector()), second = new(activity, new ReplyCollector());
        queue.TryAdd(first, onceOnly: false);
        queue.TryAdd(second, onceOnly: false);

        await runner.StartAsync(default);

        (await first.Ended.WaitAsync(TimeSpan.FromSeconds(20))).Outcome.ShouldBe(TurnOutcome.Failed);
        (await second.Ended.WaitAsync(TimeSpan.FromSeconds(20))).Outcome.ShouldBe(TurnOutcome.Completed);
        await runner.StopAsync(default);
    }

    [Fact]
    public async Task The_end_of_the_request_does_not_end_the_turn()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await gate.Task;
                cancellationToken.IsCancellationRequested.ShouldBeFalse();
                await turn.SendActivityAsync("still here", cancellationToken: cancellationToken);
            },
        });

        using (var response =
            await server.PostAsync(Incoming.Message(server.Connector.Url), request => request.Headers.ConnectionClose = true))
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        gate.SetResult();

        (await server.Connector.NextAsync()).Text.ShouldBe("still here");
    }

    private static IHost Hosting(BotScript script)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(script);
        builder.Services.AddBot<ScriptedBot>();
        return builder.Build();
    }

    private sealed class ClockThatFailsOnce : TimeProvider
    {
        private bool failed;

        public override long GetTimestamp()
        {
            if (failed)
                return base.GetTimestamp();
            failed = true;
            throw new InvalidOperationException("The clock does not go.");
        }
    }
}
