using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Tests.DirectLine;
using ChatBot.BotFramework.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.BotFramework.Tests.Turns;

/// <summary>A bot of the SDK on every way that its activities can go.</summary>
public sealed class TurnAdapterTests
{
    private static readonly BotCallbackHandler Echo = (turn, cancellationToken) =>
        turn.SendActivityAsync(MessageFactory.Text("echo " + turn.Activity.Text), cancellationToken);

    [Fact]
    public async Task A_bot_gets_the_activity_and_its_reply_goes_back_to_where_it_came_from()
    {
        Activity? got = null;
        await using var server = await StartAsync((turn, cancellationToken) =>
        {
            got = turn.Activity;
            return Echo(turn, cancellationToken);
        });

        (await server.SayAsync("hello")).Dispose();

        var reply = await server.Connector.NextAsync();
        reply.Text.ShouldBe("echo hello");
        JsonNode.DeepEquals(JsonNode.Parse(reply.Body)!["conversation"],
            JsonNode.Parse("""{"id":"c1","conversationType":"personal","extra":{"kept":true}}"""))
            .ShouldBeTrue(reply.Body);
        (got!.ChannelId, got.From.Id, got.Locale, got.ServiceUrl).ShouldBe(("emulator", Incoming.User, "en-GB", server.Connector.Url));
        got.Timestamp.ShouldBe(new DateTimeOffset(2026, 11, 22, 13, 23, 8, 527, TimeSpan.Zero));
        got.LocalTimestamp!.Value.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_smuggled_member_in_other_letters_does_not_reach_the_bot()
    {
        Activity? got = null;
        await using var server = await StartAsync((turn, _) =>
        {
            got = turn.Activity;
            return Task.CompletedTask;
        });

        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity["deliveryMode"] = "expectReplies";
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "checked" } };
            activity["ChannelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "smuggled" } };
            activity["CallerId"] = "urn:botframework:azure";
            activity["conversation"]!["TenantId"] = "smuggled";
            activity["from"]!["ID"] = "somebody else";
            activity["ServiceURL"] = "https://evil.example/";
        }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Newtonsoft.Json.JsonConvert.SerializeObject(got).ShouldNotContain("smuggled");
        (got!.From.Id, got.CallerId, got.ServiceUrl).ShouldBe((Incoming.User, null, server.Connector.Url));
    }

    [Theory]
    [InlineData("own", "own", new[] { "own", "own" })]
    [InlineData("own", null, new[] { "own" })]
    [InlineData(null, "other", new[] { "other" })]
    [InlineData("own", "other", new[] { "own", "other" })]
    [InlineData("", null, new string[0])]
    [InlineData(null, null, new string[0])]
    public async Task The_tenants_are_those_that_the_endpoint_s_own_rule_reads_whatever_middleware_makes_of_the_activity(
        string? ofConversation, string? ofChannel, string[] named)
    {
        IReadOnlyList<string> tenants = ["none"];
        await using var server = await StartAsync(
            (turn, _) =>
            {
                tenants = turn.TenantIds();
                return Task.CompletedTask;
            },
            services: services => services.AddSingleton<IMiddleware>(new Forger()));

        (await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity["deliveryMode"] = "expectReplies";
            activity["conversation"]!["tenantId"] = ofConversation;
            activity["channelData"] =
                new JsonObject
                {
                    ["tenant"] = ofChannel is null ? 7 : new JsonObject { ["id"] = ofChannel },
                    ["Tenant"] = new JsonObject { ["id"] = "smuggled" }
                };
        }))).Dispose();

        tenants.ShouldBe(named);
    }

    [Fact]
    public async Task Middleware_sees_the_message_that_closes_a_streamed_reply()
    {
        await using var server = await StartAsync(
            async (turn, cancellationToken) =>
            {
                var reply = turn.BeginReply();
                await reply.UpdateAsync("stamped: One.", cancellationToken);
                await reply.FinishAsync(MessageFactory.Text("One. Two."), cancellationToken);
            },
            services: services => services.AddSingleton<IMiddleware>(new Stamp()));

        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity => activity["deliveryMode"] = "stream"));

        var events = (await response.Content.ReadAsStringAsync()).Split("\r\n")
            .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
            .Select(line => JsonNode.Parse(line["data: ".Length..])!).ToList();
        ((string?)events[0]["type"], (string?)events[0]["text"]).ShouldBe(("typing", "stamped: One."));
        ((string?)events[^1]["type"], (string?)events[^1]["text"]).ShouldBe(("message", "stamped: One. Two."));
        ((string?)events[^1]["entities"]![0]!["streamType"],
            (string?)events[^1]["entities"]![0]!["streamId"]).ShouldBe(("final", (string?)events[0]["id"]));
    }

    [Fact]
    public async Task A_turn_begins_one_reply_and_another_adapters_turn_none()
    {
        await using var server = await StartAsync(async (turn, cancellationToken) =>
        {
            var reply = turn.BeginReply();
            Should.Throw<InvalidOperationException>(turn.BeginReply);
            await reply.FinishAsync(MessageFactory.Text("one"), cancellationToken);
            await Should.ThrowAsync<InvalidOperationException>(() => reply.FinishAsync(MessageFactory.Text("again"), cancellationToken));
        });

        (await server.PostAsync(Incoming.With(server.Connector.Url, activity => activity["channelId"] = "webchat"))).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("one");
        using var foreign = new TurnContext(new SimpleAdapter(), new Activity());
        Should.Throw<InvalidOperationException>(() => foreign.BeginReply());
    }

    [Theory]
    [InlineData("connector")]
    [InlineData("expectReplies")]
    [InlineData("stream")]
    [InlineData("directline")]
    public async Task Middleware_and_turn_state_stand_before_the_bot_wherever_its_replies_go(string way)
    {
        var middleware = new Stamp();
        var texts = await TextsAsync(way, (turn, cancellationToken) =>
            turn.SendActivitiesAsync([MessageFactory.Text($"{turn.TurnState.Get<string>("stamp")} {turn.Activity.Text}"),
                MessageFactory.Text("two")], cancellationToken), middleware);

        texts.ShouldBe(["stamped: before hello", "stamped: two"]);
        middleware.Order.ShouldBe(["before", "after"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_pass_on_ends_the_turn()
    {
        var asked = 0;
        await using var server = await StartAsync(
            (_, _) =>
            {
                asked++;
                return Task.CompletedTask;
            },
            services: services => services.AddSingleton<IMiddleware>(new Wall()));

        (await server.SayAsync("hello")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("no further");
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_reply_can_be_changed_and_taken_back()
    {
        await using var server = await StartAsync(async (turn, cancellationToken) =>
        {
            var sent = MessageFactory.Text("one");
            var id = (await turn.SendActivityAsync(sent, cancellationToken)).Id;
            sent.Id.ShouldBe(id);
            sent.Text = "two";
            (await turn.UpdateActivityAsync(sent, cancellationToken)).Id.ShouldNotBeEmpty();
            await turn.DeleteActivityAsync(id, cancellationToken);
        });

        (await server.SayAsync("hello", id: "in")).Dispose();

        (await server.Connector.NextAsync()).Target.ShouldBe("/v3/conversations/c1/activities/in");
        var update = await server.Connector.NextAsync();
        (update.Method, update.Target, update.Text).ShouldBe(("PUT", "/v3/conversations/c1/activities/sent-1", "two"));
        var delete = await server.Connector.NextAsync();
        (delete.Method, delete.Target).ShouldBe(("DELETE", "/v3/conversations/c1/activities/sent-1"));
    }

    [Theory]
    [InlineData("expectReplies")]
    [InlineData("stream")]
    [InlineData("directline")]
    public async Task Where_a_reply_is_given_once_it_can_be_neither_changed_nor_taken_back(string way)
    {
        var texts = await TextsAsync(way, async (turn, cancellationToken) =>
        {
            var sent = MessageFactory.Text("one");
            await turn.SendActivityAsync(sent, cancellationToken);
            sent.Id = "some";
            await Should.ThrowAsync<NotSupportedException>(() => turn.UpdateActivityAsync(sent, cancellationToken));
            await Should.ThrowAsync<NotSupportedException>(() => turn.DeleteActivityAsync("some", cancellationToken));
            await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
        });

        texts.ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Nothing_is_taken_out_of_another_conversation()
    {
        await using var server = await StartAsync(async (turn, cancellationToken) =>
        {
            await Should.ThrowAsync<NotSupportedException>(() => turn.DeleteActivityAsync(
                new ConversationReference { ActivityId = "theirs", Conversation = new ConversationAccount { Id = "c2" } },
                cancellationToken));
            await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
        });

        (await server.SayAsync("hello")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("done");
    }

    [Theory]
    [InlineData(null, """{"ok":true}""")]
    [InlineData("expectReplies", """{"activities":[],"body":{"ok":true}}""")]
    [InlineData("stream", "event: invokeResponse\r\ndata: {\"status\":202,\"body\":{\"ok\":true}}\r\n\r\n")]
    public async Task An_invoke_gets_the_status_and_the_body_that_the_bot_says_whichever_way_it_came(string? deliveryMode, string body)
    {
        await using var server = await StartAsync((turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202, Body = new { ok = true } } },
            cancellationToken));

        using var response = await server.PostAsync(Invoke(server, deliveryMode));

        response.StatusCode.ShouldBe(deliveryMode == "stream" ? HttpStatusCode.OK : HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
        server.Connector.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(600)]
    public async Task An_invoke_that_is_answered_with_no_HTTP_status_has_failed(int? status)
    {
        await using var server = await StartAsync((turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = status is { } some ? new InvokeResponse { Status = some } : "nothing" },
            cancellationToken));

        using var response = await server.PostAsync(Invoke(server, null));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_answer_is_not_implemented()
    {
        await using var server = await StartAsync((_, _) => Task.CompletedTask);

        using var response = await server.PostAsync(Invoke(server, null));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("emulator", true)]
    [InlineData("msteams", false)]
    public async Task A_trace_is_for_the_emulator_alone(string channel, bool arrives)
    {
        await using var server = await StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Trace, name: "trace"), cancellationToken);
            await turn.SendActivityAsync("done", cancellationToken: cancellationToken);
        });

        (await server.PostAsync(Incoming.With(server.Connector.Url, activity => activity["channelId"] = channel))).Dispose();

        (await server.Connector.NextAsync()).Type.ShouldBe(arrives ? "trace" : "message");
    }

    [Fact]
    public async Task An_error_handler_takes_what_the_bot_throws_in_place_of_the_apology()
    {
        await using var server = await StartAsync((_, _) => throw new InvalidOperationException("secret"));
        server.Service<TurnAdapter>().OnTurnError = (turn, error) => turn.SendActivityAsync($"caught {error.GetType().Name}");

        (await server.SayAsync("hello")).Dispose();
        (await server.SayAsync("hello")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe("caught InvalidOperationException");
        (await server.Connector.NextAsync()).Text.ShouldBe("caught InvalidOperationException");
    }

    [Fact]
    public async Task A_bot_that_throws_without_one_apologises()
    {
        await using var server = await StartAsync((_, _) => throw new InvalidOperationException("secret"));

        (await server.SayAsync("hello")).Dispose();

        (await server.Connector.NextAsync()).Text.ShouldBe(new BotOptions().FailureMessage);
    }

    private static Task<BotServer> StartAsync(BotCallbackHandler turn, Action<IServiceCollection>? services = null) =>
        BotServer.StartAsync(addBot: (all, configure) => Add(all, turn, configure, services));

    private static void Add(
        IServiceCollection all, BotCallbackHandler turn, Action<BotOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        all.AddSingleton(turn);
        services?.Invoke(all);
        all.AddBot<HandedBot>(configure);
    }

    /// <summary>Says hello in a way that replies can go; the texts of the replies.</summary>
    private static async Task<IReadOnlyList<string?>> TextsAsync(string way, BotCallbackHandler turn, IMiddleware? middleware = null)
    {
        Action<IServiceCollection> services = all =>
        {
            if (middleware is not null)
                all.AddSingleton(middleware);
        };
        if (way == "directline")
        {
            // A conversation begins with a conversationUpdate, which is not what is tested here.
            BotCallbackHandler onMessage = (context, cancellationToken) => context.Activity.Type == ActivityTypes.Message
                ? turn(context, cancellationToken) : Task.CompletedTask;
            await using var line = await DirectLineServer.StartAsync(addBot: all => Add(all, onMessage, services: services));
            var conversation = await line.Owner.BeginAsync();
            using var socket = await conversation.OpenAsync();
            await conversation.SayAsync("hello");
            await socket.NextAsync();
            return [(await socket.NextAsync()).GetProperty("text").GetString(), (await socket.NextAsync()).GetProperty("text").GetString()];
        }
        await using var server = await StartAsync(turn, services);
        if (way == "connector")
        {
            (await server.SayAsync("hello")).Dispose();
            return [(await server.Connector.NextAsync()).Text, (await server.Connector.NextAsync()).Text];
        }
        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity => activity["deliveryMode"] = way));
        var body = await response.Content.ReadAsStringAsync();
        return way == "expectReplies"
            ? [.. JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray()
                .Select(reply => reply.GetProperty("text").GetString())]
            : [.. body.Split("\r\n").Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
                .Select(line => JsonDocument.Parse(line["data: ".Length..]).RootElement.GetProperty("text").GetString())];
    }

    private static string Invoke(BotServer server, string? deliveryMode) => Incoming.With(server.Connector.Url, activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = "any/thing";
        activity["deliveryMode"] = deliveryMode;
    });

    /// <summary>Writes a mark before each text that is sent, and notes when it had its turn.</summary>
    private sealed class Stamp : IMiddleware
    {
        public List<string> Order { get; } = [];

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            if (turnContext.Activity.Type != ActivityTypes.Message)
                return;
            Order.Add("before");
            turnContext.TurnState.Add("stamp", "before");
            turnContext.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(activity => activity.Text = "stamped: " + activity.Text);
                return send();
            });
            await next(cancellationToken);
            Order.Add("after");
        }
    }

    /// <summary>Changes what the bot gets.</summary>
    private sealed class Forger : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.Activity.Conversation.TenantId = "forged";
            turnContext.Activity.ChannelData = null;
            return next(cancellationToken);
        }
    }

    /// <summary>An adapter of somebody else.</summary>
    private sealed class SimpleAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities,
            CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity,
            CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference,
            CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync("no further", cancellationToken: cancellationToken);
    }
}
