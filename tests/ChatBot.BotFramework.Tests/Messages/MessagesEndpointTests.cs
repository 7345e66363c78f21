using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Messages;

public sealed class MessagesEndpointTests
{
    [Fact]
    public async Task A_message_is_accepted_before_the_bot_has_answered()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await gate.Task;
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                await turn.SendActivityAsync("late", cancellationToken: cancellationToken);
            },
        });

        using var response = await server.SayAsync("hello");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Connector.Requests.ShouldBeEmpty();
        gate.SetResult();
        (await server.Connector.NextAsync()).Type.ShouldBe("typing");
        (await server.Connector.NextAsync()).Text.ShouldBe("late");
    }

    [Fact]
    public async Task The_reply_goes_back_to_where_the_message_came_from()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.SayAsync("hello", "c 1/é", "id:1");

        var reply = await server.Connector.NextAsync();
        reply.Method.ShouldBe("POST");
        reply.Target.ShouldBe("/v3/conversations/c%201%2F%C3%A9/activities/id%3A1");
        reply.ContentType.ShouldBe("application/json; charset=utf-8");
        JsonNode.DeepEquals(JsonNode.Parse(reply.Body), JsonNode.Parse($$$"""
            {"type":"message","text":"echo hello","replyToId":"id:1","channelId":"emulator","locale":"en-GB","inputHint":"acceptingInput",
             "from":{"id":"{{{Incoming.Bot}}}","name":"News Bot"},"recipient":{"id":"{{{Incoming.User}}}","name":"Alex"},
             "conversation":{"id":"c 1/é","conversationType":"personal","extra":{"kept":true} } }
            """)).ShouldBeTrue(reply.Body);
    }

    [Fact]
    public async Task A_message_without_an_id_is_answered_in_its_conversation()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity => activity.AsObject().Remove("id")));

        (await server.Connector.NextAsync()).Target.ShouldBe("/v3/conversations/c1/activities");
    }

    [Fact]
    public async Task A_conversation_update_greets_the_user_once_and_not_the_bot()
    {
        await using var server = await BotServer.StartAsync();

        foreach (var members in new[] { new[] { Incoming.Bot }, [Incoming.User, Incoming.Bot] })
            (await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
            {
                activity["type"] = "conversationUpdate";
                activity["id"] = Guid.NewGuid().ToString();
                activity["membersAdded"] = new JsonArray([.. members.Select(id => new JsonObject { ["id"] = id })]);
            }))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.SayAsync("after")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe($"Welcome {Incoming.User}");
        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
    }

    [Theory]
    [InlineData("foo/bar")]
    [InlineData("Message")]
    [InlineData("typing")]
    [InlineData("trace")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("installationUpdate")]
    [InlineData("handoff")]
    [InlineData("event")]
    public async Task Other_types_are_accepted_and_get_no_reply(string type)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity["type"] = type;
            activity["name"] = "unknown/name";
            activity["unknown"] = new JsonObject { ["x"] = 1 };
        }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.SayAsync("after")).Dispose();
        (await server.Connector.NextAsync()).Text.ShouldBe("echo after");
    }

    [Fact]
    public async Task A_message_with_a_value_and_no_text_is_handled()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity.AsObject().Remove("text");
            activity["value"] = new JsonObject { ["x"] = 1 };
        }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Connector.NextAsync()).Text.ShouldBe("echo ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    public async Task A_body_that_is_no_activity_gets_400_with_one_sentence(string body)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ErrorAsync(response)).ShouldEndWith(".");
        await server.ShouldHaveDoneNothingAsync();
    }

    [Fact]
    public async Task Nesting_2000_deep_gets_400()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync("{\"a\":" + new string('[', 2000) + new string(']', 2000) + "}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await server.ShouldHaveDoneNothingAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_5_MB_gets_413_whether_it_says_its_length_or_not(bool chunked)
    {
        await using var server = await BotServer.StartAsync();
        var body = Encoding.UTF8.GetBytes(Incoming.Message(server.Connector.Url, new string('a', 5 * 1024 * 1024)));

        using var response = await server.PostAsync(body, request => request.Headers.TransferEncodingChunked = chunked);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await server.ShouldHaveDoneNothingAsync();
    }

    [Fact]
    public async Task A_body_is_read_to_the_limit_and_not_a_byte_further()
    {
        await using var server = await BotServer.StartAsync(options => options.Messages.MaxBytes = 2000);
        var shortest = Incoming.Message(server.Connector.Url, "").Length;

        using var fits = await server.PostAsync(Incoming.Message(server.Connector.Url, new string('a', 2000 - shortest)));
        using var exceeds = await server.PostAsync(Incoming.Message(server.Connector.Url, new string('a', 2001 - shortest)));

        fits.StatusCode.ShouldBe(HttpStatusCode.OK);
        exceeds.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Another_content_type_gets_415(string? contentType)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Incoming.Message(server.Connector.Url), request =>
        {
            request.Content!.Headers.Remove("Content-Type");
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        });

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await server.ShouldHaveDoneNothingAsync();
    }

    [Fact]
    public async Task A_compressed_body_gets_415()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync("x", request => request.Content!.Headers.ContentEncoding.Add("gzip"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("TEXT/JSON")]
    public async Task Json_by_its_other_names_is_accepted(string contentType)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(
            Incoming.Message(server.Connector.Url),
            request => request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_get_405(string method)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.SendAsync(new HttpMethod(method));

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_gets_408()
    {
        var time = new ObservedTimeProvider();
        await using var server = await BotServer.StartAsync(options => options.Messages.BodyTimeout = TimeSpan.FromSeconds(7), time: time);
        var address = server.Address;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: "
            + $"100\r\n\r\n{{\"a\""));
        await time.TimerStartedAsync(TimeSpan.FromSeconds(7));
        time.Advance(TimeSpan.FromSeconds(7));

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task Expected_replies_come_in_the_body_and_nowhere_else()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], cancellationToken);
            },
        });

        using var response = await server.PostAsync(ExpectReplies(server, "message"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var activities = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("activities");
        activities.EnumerateArray().Select(activity => activity.GetProperty("type").GetString()).ShouldBe(["typing", "message", "message"]);
        activities[2].GetProperty("text").GetString().ShouldBe("two");
        activities[2].GetProperty("replyToId").GetString().ShouldBe("a1");
        server.Connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_turn_without_replies_has_an_empty_list_of_them()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(ExpectReplies(server, "typing"));

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"activities":[]}""");
    }

    [Fact]
    public async Task A_caller_that_waits_and_hangs_up_cancels_its_turn()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = async (_, cancellationToken) =>
            {
                started.SetResult();
                await BotScript.UntilCancelledAsync(cancelled, cancellationToken);
            },
        });
        using var hangUp = new CancellationTokenSource();

        var request = server.PostAsync(Encoding.UTF8.GetBytes(ExpectReplies(server, "message")), cancellationToken: hangUp.Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await hangUp.CancelAsync();

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await Should.ThrowAsync<OperationCanceledException>(request);
    }

    [Fact]
    public async Task An_unknown_invoke_gets_501()
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Invoke(server, "unknown/name"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_gets_its_status_and_body_while_a_message_of_its_conversation_still_runs()
    {
        var gate = new TaskCompletionSource();
        await using var server = await BotServer.StartAsync(script: new BotScript
        {
            OnMessage = (_, _) => gate.Task,
            OnInvoke = (turn, _) =>
            Task.FromResult(new InvokeResponse { Status = 202, Body = new Dictionary<string, string?> { ["was"] = turn.Activity.Name } }),
        });
        (await server.SayAsync("long")).Dispose();

        using var response = await server.PostAsync(Invoke(server, "message/submitAction"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"was":"message/submitAction"}""");
        gate.SetResult();
    }

    [Fact]
    public async Task An_invoke_that_throws_gets_500()
    {
        await using var server =
            await BotServer.StartAsync(script: new BotScript { OnInvoke = (_, _) => throw new InvalidOperationException() });

        using var response = await server.PostAsync(Invoke(server, "x"));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    private static string ExpectReplies(BotServer server, string type) => Incoming.With(server.Connector.Url, activity =>
    {
        activity["type"] = type;
        activity["deliveryMode"] = "expectReplies";
    });

    private static string Invoke(BotServer server, string name) => Incoming.With(server.Connector.Url, activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
    });

    private static async Task<string?> ErrorAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetProperty("message").GetString();
}
