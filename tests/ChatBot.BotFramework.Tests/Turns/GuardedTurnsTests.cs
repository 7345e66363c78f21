using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Turns;

public sealed class GuardedTurnsTests
{
    [Fact]
    public async Task A_bot_that_throws_apologises_and_what_people_wrote_stays_out_of_the_log()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = (turn, _) => throw new InvalidOperationException($"cannot understand: {turn.Activity.Text}"),
        });

        (await server.SayAsync("my secret question")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe(new BotOptions().FailureMessage);
        server.Logs.Lines.ShouldContain(line => line.Event == 5020 && line.Line.Contains("InvalidOperationException"));
        server.Logs.Lines.ShouldNotContain(line => line.Line.Contains("secret"));
    }

    [Fact]
    public async Task A_bot_that_throws_after_its_answer_does_not_apologise()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.SendActivityAsync("answer", cancellationToken: cancellationToken);
                if (turn.Activity.Text == "throw")
                    throw new InvalidOperationException();
            },
        });

        (await server.SayAsync("throw")).Dispose();
        (await server.SayAsync("after")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("answer");
        (await server.Connector.NextAsync()).Text.ShouldBe("answer");
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled_and_the_next_one_runs()
    {
        var time = new ObservedTimeProvider();
        var started = new TaskCompletionSource();
        await using var server =
            await BotServer.StartAsync(options => options.Turns.Timeout = TimeSpan.FromSeconds(77), time: time, script: new BotScript
            {
                OnMessage = async (turn, cancellationToken) =>
                {
                    if (turn.Activity.Text == "after")
                    {
                        await turn.SendActivityAsync("echo after", cancellationToken: cancellationToken);
                        return;
                    }
                    started.SetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                },
            });
        (await server.SayAsync("endless")).Dispose();
        (await server.SayAsync("after")).Dispose();
        await started.Task.WaitAsync(TimeSpan.FromSeconds(20));

        time.Advance(TimeSpan.FromSeconds(77));

        (await server.Connector.NextAsync()).Text.ShouldBe(new BotOptions().FailureMessage);
        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
        server.Logs.Lines.ShouldContain(line => line.Event == 5022);
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn()
    {
        ITurnContext? kept = null;
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = (turn, cancellationToken) =>
            {
                kept ??= turn;
                return turn.SendActivityAsync("reply", cancellationToken: cancellationToken);
            },
        });
        (await server.SayAsync("first")).Dispose();
        (await server.SayAsync("second")).Dispose();
        await server.Connector.NextAsync();
        await server.Connector.NextAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => kept!.SendActivityAsync("too late"));
    }

    [Fact]
    public async Task A_bot_gets_the_ids_that_the_channel_gave()
    {
        IReadOnlyList<string?> ids = [];
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                var typing = await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                var first = await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
                ids = [typing.Id, first.Id];
                await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
            },
        });

        (await server.SayAsync("x")).Dispose();

        for (var text = ""; text != "done"; text = (await server.Connector.NextAsync()).Text)
            text.ShouldNotBe(new BotOptions().FailureMessage);
        ids.ShouldBe(["sent-1", "sent-2"]);
    }

    [Fact]
    public async Task A_channel_that_refuses_typing_still_gets_the_answer()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                var reply = turn.BeginReply();
                await reply.InformAsync("Searching", cancellationToken);
                await reply.FinishAsync(MessageFactory.Text("answer"), cancellationToken);
            },
        });
        server.Connector.AnswerNext(400);

        (await server.SayAsync("x")).Dispose();

        (await server.Connector.NextMessageAsync()).Text.ShouldBe("answer");
    }

    [Fact]
    public async Task A_bot_may_catch_what_the_channel_refuses()
    {
        ConnectorException? caught = null;
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                try
                {
                    await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
                }
                catch (ConnectorException e)
                {
                    caught = e;
                }
                await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
            },
        });
        server.Connector.AnswerNext(404, """{"error":{"code":"ConversationNotFound","message":"who?"}}""");

        (await server.SayAsync("x")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("one");
        (await server.Connector.NextAsync()).Text.ShouldBe("two");
        caught!.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        caught.Code.ShouldBe("ConversationNotFound");
    }

    [Fact]
    public async Task A_reader_who_stops_the_answer_cancels_the_bot_and_hears_no_apology()
    {
        var time = new ObservedTimeProvider();
        var cancelled = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(time: time, script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                if (turn.Activity.Text == "after")
                {
                    await turn.SendActivityAsync("echo after", cancellationToken: cancellationToken);
                    return;
                }
                var reply = turn.BeginReply();
                await reply.InformAsync("Searching", cancellationToken);
                await reply.UpdateAsync("One.", cancellationToken);
                await BotScript.UntilCancelledAsync(cancelled, cancellationToken);
            },
        });
        server.Connector.AnswerNext(201, """{"id":"s1"}""");
        server.Connector.AnswerNext(403,
            """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream was canceled by user: secret"}}""");

        (await server.PostAsync(InTeams(server))).Dispose();
        (await server.Connector.NextAsync()).Text.ShouldBe("Searching");
        await time.TimerStartedAsync(new BotOptions().Streaming.TeamsGap);
        time.Advance(new BotOptions().Streaming.TeamsGap);
        (await server.Connector.NextAsync()).Text.ShouldBe("One.");
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20));
        (await server.PostAsync(InTeams(server, "after"))).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
        server.Logs.Lines.ShouldNotContain(line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
        server.Logs.Lines.ShouldNotContain(line => line.Line.Contains("secret"));
    }

    [Fact]
    public async Task A_bot_that_throws_while_its_answer_grows_apologises_in_its_place()
    {
        var time = new ObservedTimeProvider();
        await using var server = await BotServer.StartAsync(time: time, script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.BeginReply().UpdateAsync("One.", cancellationToken);
                throw new InvalidOperationException();
            },
        });

        (await server.PostAsync(InTeams(server))).Dispose();
        (await server.Connector.NextAsync()).Text.ShouldBe("One.");
        await time.TimerStartedAsync(new BotOptions().Streaming.TeamsGap);
        time.Advance(new BotOptions().Streaming.TeamsGap);

        var apology = await server.Connector.NextAsync();
        apology.Text.ShouldBe(new BotOptions().FailureMessage);
        apology.Activity.GetProperty("entities")[0].GetProperty("streamType").GetString().ShouldBe("final");
    }

    [Fact]
    public async Task A_reply_that_the_bot_leaves_open_ends_with_what_was_shown()
    {
        var time = new ObservedTimeProvider();
        await using var server = await BotServer.StartAsync(time: time, script: new BotScript
        {
            OnMessage = (turn, cancellationToken) => turn.BeginReply().UpdateAsync("One.", cancellationToken),
        });

        (await server.PostAsync(InTeams(server))).Dispose();
        (await server.Connector.NextAsync()).Text.ShouldBe("One.");
        await time.TimerStartedAsync(new BotOptions().Streaming.TeamsGap);
        time.Advance(new BotOptions().Streaming.TeamsGap);

        var final = await server.Connector.NextAsync();
        final.Type.ShouldBe("message");
        final.Text.ShouldBe("One.");
    }

    private static string InTeams(BotServer server, string text = "question") => Incoming.With(server.Connector.Url, activity =>
    {
        activity["id"] = Guid.NewGuid().ToString();
        activity["channelId"] = "msteams";
        activity["text"] = text;
    });
}
