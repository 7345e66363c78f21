using System.Net;

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
                await turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken);
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
    public async Task The_end_of_the_request_does_not_end_the_turn()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await gate.Task;
                cancellationToken.IsCancellationRequested.ShouldBeFalse();
                await turn.SendActivityAsync("still here", cancellationToken);
            },
        });

        using (var response = await server.PostAsync(Incoming.Message(server.Connector.Url), request => request.Headers.ConnectionClose = true))
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        gate.SetResult();

        (await server.Connector.NextAsync()).Text.ShouldBe("still here");
    }
}
