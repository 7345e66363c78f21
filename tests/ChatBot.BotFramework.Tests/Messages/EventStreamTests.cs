using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Messages;

/// <summary>deliveryMode "stream": the activities of a turn as server-sent events in the answer.</summary>
public sealed class EventStreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Case_18_The_first_event_arrives_while_the_turn_still_runs_and_the_message_ends_it()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                var reply = turn.BeginReply();
                await reply.UpdateAsync("One.", cancellationToken);
                await gate.Task.WaitAsync(cancellationToken);
                await reply.FinishAsync(MessageFactory.Text("One. Two."), cancellationToken);
            },
        });

        using var response = await OpenAsync(server, Streamed(server));
        await using var events = Events(response);
        var first = await NextAsync(events);
        gate.SetResult();
        var last = await NextAsync(events);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        first!.Value.EventType.ShouldBe("activity");
        var chunk = JsonNode.Parse(first.Value.Data)!;
        ((string)chunk["type"]!).ShouldBe("typing");
        ((string)chunk["replyToId"]!).ShouldBe("a1");
        var message = JsonNode.Parse(last!.Value.Data)!;
        ((string)message["text"]!).ShouldBe("One. Two.");
        ((string)message["entities"]![0]!["streamId"]!).ShouldBe((string)chunk["id"]!);
        (await NextAsync(events)).ShouldBeNull();
        server.Connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_stand_on_the_wire_as_the_official_bot_writes_them()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Streamed(server));

        var body = await response.Content.ReadAsStringAsync();
        body.ShouldStartWith("event: activity\r\ndata: {");
        body.ShouldEndWith("}\r\n\r\n");
    }

    [Fact]
    public async Task An_invoke_ends_the_stream_with_its_status_and_body()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnInvoke = async (turn, cancellationToken) =>
            {
                if (turn.Activity.Name == "throws")
                    throw new InvalidOperationException();
                await turn.SendActivityAsync("on the way", cancellationToken: cancellationToken);
                return turn.Activity.Name == "empty" ? new InvokeResponse { Status = 202 }
                    : new InvokeResponse { Status = 200, Body = new { x = 1 } };
            },
        });

        (await InvokeAsync("full")).ShouldBe(["activity", """invokeResponse {"status":200,"body":{"x":1}}"""]);
        (await InvokeAsync("empty")).ShouldBe(["activity", """invokeResponse {"status":202}"""]);
        (await InvokeAsync("throws")).ShouldBe(["""invokeResponse {"status":500}"""]);

        async Task<List<string>> InvokeAsync(string name)
        {
            using var response = await OpenAsync(server, Streamed(server, activity =>
            {
                activity["type"] = "invoke";
                activity["name"] = name;
            }));
            await using var events = Events(response);
            List<string> lines = [];
            while (await NextAsync(events) is { } item)
                lines.Add(item.EventType == "activity" ? item.EventType : $"{item.EventType} {item.Data}");
            return lines;
        }
    }

    [Fact]
    public async Task A_turn_without_replies_is_a_stream_without_events()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Streamed(server, activity => activity["type"] = "typing"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_throws_apologises_in_the_stream()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.BeginReply().UpdateAsync("One.", cancellationToken);
                throw new InvalidOperationException();
            },
        });

        using var response = await OpenAsync(server, Streamed(server));
        await using var events = Events(response);

        ((string)JsonNode.Parse((await NextAsync(events))!.Value.Data)!["text"]!).ShouldBe("One.");
        var apology = JsonNode.Parse((await NextAsync(events))!.Value.Data)!;
        ((string)apology["text"]!).ShouldBe(new BotOptions().FailureMessage);
        ((string)apology["entities"]![0]!["streamType"]!).ShouldBe("final");
    }

    [Fact]
    public async Task A_caller_that_hangs_up_ends_the_turn_and_its_replies_go_nowhere()
    {
        var cancelled = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                if (turn.Activity.Text == "after")
                {
                    await turn.SendActivityAsync("echo after", cancellationToken: cancellationToken);
                    return;
                }
                await turn.BeginReply().UpdateAsync("One.", cancellationToken);
                await BotScript.UntilCancelledAsync(cancelled, cancellationToken);
            },
        });
        using (var response = await OpenAsync(server, Streamed(server)))
        await using (var events = Events(response))
            await NextAsync(events);

        await cancelled.Task.WaitAsync(Patience);
        (await server.SayAsync("after")).Dispose();
        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
        server.Logs.Lines.ShouldNotContain(line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task A_full_queue_refuses_before_the_stream_begins()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(
            options => options.Turns.MaxPending = 1, new BotScript { OnMessage = (_, _) => gate.Task });
        (await server.SayAsync("first")).Dispose();

        using var response = await server.PostAsync(Streamed(server));

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        gate.SetResult();
    }

    [Fact]
    public async Task What_was_streamed_cannot_be_changed_and_the_bot_hears_so()
    {
        Exception? caught = null;
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                var sent = await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
                caught = await Record.ExceptionAsync(() =>
                    turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: sent.Id, text: "two"), cancellationToken));
            },
        });

        (await server.PostAsync(Streamed(server))).Dispose();

        caught.ShouldBeOfType<NotSupportedException>();
    }

    private static string Streamed(BotServer server, Action<JsonNode>? change = null) => Incoming.With(server.Connector.Url, activity =>
    {
        activity["deliveryMode"] = "stream";
        change?.Invoke(activity);
    });

    private static async Task<HttpResponseMessage> OpenAsync(BotServer server, string json)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/messages")
        { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
    }

    private static IAsyncEnumerator<SseItem<string>> Events(HttpResponseMessage response) =>
        SseParser.Create(response.Content.ReadAsStream()).EnumerateAsync().GetAsyncEnumerator();

    private static async Task<SseItem<string>?> NextAsync(IAsyncEnumerator<SseItem<string>> events) =>
        await events.MoveNextAsync().AsTask().WaitAsync(Patience) ? events.Current : null;
}
