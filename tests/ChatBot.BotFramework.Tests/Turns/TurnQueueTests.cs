using System.Globalization;
using System.Net;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Tests.Turns;

public sealed class TurnQueueTests
{
    [Fact]
    public async Task Turns_of_a_conversation_run_in_order_and_different_ones_side_by_side()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: Blocking("first", gate));

        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();
        (await server.SayAsync("elsewhere", "c2")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo elsewhere");
        server.Script.Turns.ShouldNotContain(turn => turn.Activity.Text == "second");
        gate.SetResult();
        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
    }

    [Fact]
    public async Task The_same_conversation_id_on_another_channel_is_another_conversation()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: Blocking("first", gate));

        (await server.SayAsync("first")).Dispose();
        (await server.PostAsync(Incoming.With(server.Connector.Url, activity => activity["channelId"] = "other"))).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo hello");
        gate.SetResult();
    }

    [Fact]
    public async Task A_second_delivery_of_the_same_activity_is_accepted_and_not_answered()
    {
        await using var server = await BotServer.StartAsync();

        using var first = await server.SayAsync("once", id: "same");
        using var second = await server.SayAsync("once", id: "same");
        using var after = await server.SayAsync("after");

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Connector.NextAsync()).Text.ShouldBe("echo once");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
    }

    [Fact]
    public async Task Many_deliveries_of_one_activity_at_once_are_answered_once()
    {
        await using var server = await BotServer.StartAsync();

        foreach (var response in await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.SayAsync("once", id: "same"))))
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.SayAsync("after")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo once");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
        server.Script.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_full_queue_says_so_and_takes_the_same_activity_later()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(
            options =>
            {
                options.Turns.MaxPending = 1;
                options.Messages.RetryAfter = TimeSpan.FromSeconds(1.5);
            },
            Blocking("first", gate));
        (await server.SayAsync("first")).Dispose();

        using var refused = await server.SayAsync("second", "c2", "again");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        gate.SetResult();
        (await server.Connector.NextAsync()).Text.ShouldBe("echo first");
        // The place is free a moment after the reply has arrived; a channel tries again, and so does this.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await server.SayAsync("second", "c2", "again")).StatusCode != HttpStatusCode.OK)
            patience.Token.ThrowIfCancellationRequested();
        (await server.Connector.NextAsync()).Text.ShouldBe("echo second");
    }

    [Fact]
    public async Task One_conversation_cannot_take_the_places_of_the_others()
    {
        var gate = new TaskCompletionSource();
        await using var server =
            await BotServer.StartAsync(options => options.Turns.MaxPendingPerConversation = 2, Blocking("first", gate));
        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();

        using var third = await server.SayAsync("third");
        using var elsewhere = await server.SayAsync("elsewhere", "c2");

        third.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
        gate.SetResult();
    }

    [Fact]
    public void Whatever_the_workers_do_a_lane_keeps_its_order_and_runs_one_at_a_time()
    {
        var cases =
            from conversations in Gen.Choose(0, 4).ListOf()
            from moves in Gen.Choose(0, 1000).ListOf(conversations.Count * 3)
            select (conversations, moves);
        Prop.ForAll(Arb.From(cases), sample => Runs([.. sample.conversations], [.. sample.moves])).QuickCheckThrowOnFailure();
    }

    // Each move takes the next turn, or finishes one of those that run.
    private static bool Runs(List<int> conversations, List<int> moves)
    {
        var options = Options.Create(new BotOptions());
        var queue = new TurnQueue(options, new RecentActivities(options, TimeProvider.System));
        foreach (var (conversation, number) in conversations.Select((conversation, number) => (conversation, number)))
            if (queue.TryAdd(new QueuedTurn(Numbered(conversation, number), new ReplyCollector()), onceOnly: true)
                != TurnAdmission.Accepted)
                return conversations.Count(other => other == conversation) > options.Value.Turns.MaxPendingPerConversation;
        queue.Close();
        var running = new List<QueuedTurn>();
        var finished = new List<QueuedTurn>();
        foreach (var move in moves)
            if (running.Count > 0 && move % 2 == 0)
                Finish(move / 2 % running.Count);
            else if (Taken() is { } turn)
                running.Add(turn);
        while (true)
        {
            if (running.DistinctBy(turn => turn.Lane).Count() != running.Count)
                return false;
            if (running.Count > 0)
                Finish(0);
            else if (Taken() is { } turn)
                running.Add(turn);
            else
                break;
        }
        return finished.Count == conversations.Count && queue.Pending == 0
            && finished.GroupBy(turn => turn.Lane).All(lane => lane.Select(Number).SequenceEqual(lane.Select(Number).Order()));

        // The turn that may run at once, if there is one.
        QueuedTurn? Taken()
        {
            using var noWait = new CancellationTokenSource();
            var taken = queue.TakeAsync(noWait.Token).AsTask();
            noWait.Cancel();
            return taken.IsCompletedSuccessfully ? taken.Result : null;
        }

        void Finish(int index)
        {
            queue.Finish(running[index]);
            finished.Add(running[index]);
            running.RemoveAt(index);
        }
    }

    private static int Number(QueuedTurn turn) => int.Parse(turn.Activity.Text!, CultureInfo.InvariantCulture);

    private static WireActivity Numbered(int conversation, int number) => WireActivity.Message($"{number}") with
    {
        ChannelId = "x",
        Conversation = new WireConversation { Id = $"{conversation}" },
    };

    private static BotScript Blocking(string text, TaskCompletionSource gate) => new()
    {
        OnMessage = async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == text)
                await gate.Task.WaitAsync(cancellationToken);
            await turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: cancellationToken);
        },
    };
}
