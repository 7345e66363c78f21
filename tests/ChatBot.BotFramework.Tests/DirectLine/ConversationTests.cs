using System.Net;
using System.Text;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_token_starts_its_conversation_once()
    {
        await using var server = await DirectLineServer.StartAsync();
        var generated = await server.Owner.GenerateAsync();
        var caller = server.Anybody.With(generated.Text("token"));

        var first = await caller.StartAsync("""{"user":{},"locale":"en-GB"}""");
        var second = await caller.StartAsync();

        first.Status.ShouldBe(HttpStatusCode.Created);
        second.Status.ShouldBe(HttpStatusCode.OK);
        first.Text("conversationId").ShouldBe(generated.Text("conversationId"));
        second.Text("conversationId").ShouldBe(generated.Text("conversationId"));
        first.Body.GetProperty("expires_in").GetInt32().ShouldBeGreaterThanOrEqualTo(1800);
        first.Text("streamUrl")
            .ShouldStartWith($"ws://127.0.0.1:{server.Anybody.Server.Port}/v3/directline/conversations/"
            + $"{first.Text("conversationId")}/stream?t=");
    }

    [Fact]
    public async Task The_bot_hears_of_a_new_conversation_once_and_its_greeting_waits_for_no_activity()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        await conversation.Caller.StartAsync();
        using var socket = await conversation.OpenAsync();

        var greeting = await socket.NextAsync();
        await conversation.SayAsync("hello");
        await socket.NextAsync();
        await socket.NextAsync();

        greeting.GetProperty("text").GetString().ShouldBe("Welcome dl_alex");
        greeting.TryGetProperty("replyToId", out _).ShouldBeFalse();
        var updates = server.Script.Turns.Where(turn => turn.Activity.Type == ActivityTypes.ConversationUpdate).ToList();
        updates.Count.ShouldBe(1);
        updates[0].Activity.MembersAdded!.Select(member => member.Id).ShouldBe(["dl_alex", "bot"]);
    }

    [Fact]
    public async Task The_secret_starts_conversations_of_its_own_and_speaks_in_all()
    {
        await using var server = await DirectLineServer.StartAsync();

        var started = await server.Owner.StartAsync();
        var posted = await server.Owner.PostAsync($"conversations/{started.Text("conversationId")}/activities",
            """{"type":"message","text":"hi","from":{"id":"u1"}}""");

        started.Status.ShouldBe(HttpStatusCode.Created);
        posted.Status.ShouldBe(HttpStatusCode.OK);
        (await server.Owner.GetAsync($"conversations/{started.Text("conversationId")}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_client_says_of_itself_and_of_the_channel_does_not_count()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        var posted = await conversation.PostAsync("""
            {"type":"message","id":"mine","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams",
             "serviceUrl":"https://evil.example/","callerId":"urn:botframework:azure",
             "from":{"id":"evil","name":"Alex","role":"bot"},"conversation":{"id":"other","isGroup":true},"recipient":{"id":"other"},
             "text":"hi","unknown":{"kept":[1,2]},"channelData":{"clientActivityID":"c1","deep":{"x":null}},
             "entities":[{"type":"ClientCapabilities","supportsTts":true}],"deliveryMode":"expectReplies"}
            """);
        var echo = await socket.NextAsync();
        await socket.NextAsync();

        echo.GetProperty("id").GetString().ShouldBe(posted.Text("id"));
        echo.GetProperty("id").GetString().ShouldBe($"{conversation.Id}|0000001");
        echo.GetProperty("channelData").GetRawText().ShouldBe("""{"clientActivityID":"c1","deep":{"x":null}}""");
        echo.GetProperty("unknown").GetRawText().ShouldBe("""{"kept":[1,2]}""");
        echo.TryGetProperty("callerId", out _).ShouldBeFalse();
        var activity = server.Script.Turns.Last().Activity;
        (activity.From.Id, activity.From.Name, activity.From.Role).ShouldBe(("dl_alex", "Alex", "user"));
        activity.Conversation!.Id.ShouldBe(conversation.Id);
        activity.Conversation.IsGroup.ShouldBeNull();
        activity.Recipient!.Id.ShouldBe("bot");
        activity.ChannelId.ShouldBe("directline");
        activity.ServiceUrl.ShouldBe(server.Anybody.Server.GetLeftPart(UriPartial.Authority) + "/");
        activity.DeliveryMode.ShouldBeNull();
        activity.Timestamp!.Value.Year.ShouldBeGreaterThan(2000);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"no type"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"a","text":"b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"http://169.254.169.254/"}]}""",
        HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event","name":"webchat/join"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","value":{"card":1}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    public async Task An_activity_is_taken_or_refused_with_a_sentence(string activity, HttpStatusCode status)
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();

        var answer = await conversation.PostAsync(activity);

        answer.Status.ShouldBe(status);
        if (status is not HttpStatusCode.OK)
        {
            answer.Error.ShouldBe("BadArgument");
            server.Script.Turns.ShouldAllBe(turn => turn.Activity.Type == ActivityTypes.ConversationUpdate);
        }
    }

    [Fact]
    public async Task A_user_without_an_id_is_refused_where_the_token_names_none()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync(user: null);

        (await conversation.PostAsync("""{"type":"message","text":"hi"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await conversation.PostAsync("""{"type":"message","text":"hi","from":{"id":"u1"}}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_much_and_the_wrong_kind_are_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        var path = $"conversations/{conversation.Id}/activities";

        (await conversation.SayAsync(new string('x', 70_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await conversation.Caller.PostAsync(path, """{"type":"message","text":"hi"}""",
            "text/plain")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        var deep = """{"type":"message","value":""" + new string('[', 2000) + new string(']', 2000) + "}";
        (await conversation.PostAsync(deep)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Files_are_refused_with_a_clear_error()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("picture")), "file", "picture.png");

        var answer = await conversation.Caller.SendAsync(HttpMethod.Post, $"conversations/{conversation.Id}/upload?userId=dl_alex", form);

        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.Error.ShouldBe("AttachmentsNotSupported");
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        await using var server = await DirectLineServer.StartAsync();
        var mine = await server.Owner.BeginAsync();
        var other = await server.Owner.BeginAsync("dl_other");
        var intruder = other with { Caller = mine.Caller };

        (await intruder.SayAsync("hi")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await intruder.ReconnectAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.Caller.GetAsync($"conversations/{other.Id}/activities")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.Caller.PostAsync($"conversations/{other.Id}/upload", "")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_conversation_that_was_not_started_is_not_found()
    {
        await using var server = await DirectLineServer.StartAsync();
        var generated = await server.Owner.GenerateAsync();
        var caller = server.Anybody.With(generated.Text("token"));
        var path = $"conversations/{generated.Text("conversationId")}";

        (await caller.PostAsync(path + "/activities",
            """{"type":"message","text":"hi","from":{"id":"u"}}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.PostAsync(path + "/activities", """{"type":"typing","from":{"id":"u"}}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.GetAsync(path + "/activities")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await caller.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reading_goes_by_pages_and_holds_neither_typing_nor_updates()
    {
        var script = new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                for (var reply = 0; reply < 120; reply++)
                    await turn.SendActivityAsync($"reply {reply}", cancellationToken: cancellationToken);
                await turn.SendActivityAsync(new Activity(ActivityTypes.Trace, name: "secret"), cancellationToken);
            },
        };
        await using var server = await DirectLineServer.StartAsync(script: script);
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await conversation.SayAsync("go");
        while ((await socket.NextAsync("message")).GetProperty("text").GetString() != "reply 119")
            continue;

        var all = await conversation.ReadAsync();

        all.Count.ShouldBe(122);
        all.ShouldAllBe(activity => activity.GetProperty("type").GetString() == "message");
        all.Select(activity => activity.GetProperty("id").GetString())
            .ShouldBe(Enumerable.Range(0, 122).Select(number => $"{conversation.Id}|{number:D7}"));
        var first = await conversation.Caller.GetAsync($"conversations/{conversation.Id}/activities?watermark=");
        first.Body.GetProperty("activities").GetArrayLength().ShouldBe(100);
        first.Text("watermark").ShouldBe("100");
        (await conversation.ReadAsync("120")).Count.ShouldBe(2);
        (await conversation.Caller.GetAsync($"conversations/{conversation.Id}/activities?watermark=9999")).Text("watermark")
            .ShouldBe("122");
        (await conversation.Caller.GetAsync($"conversations/{conversation.Id}/activities?watermark=x")).Status
            .ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Time_stamps_rise_by_a_millisecond_at_least()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        for (var number = 0; number < 10; number++)
            await conversation.SayAsync($"{number}");
        for (var seen = 0; seen < 21; seen++)
            await socket.NextAsync();

        var times = (await conversation.ReadAsync()).Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset()
            .ToUnixTimeMilliseconds()).ToList();

        times.Zip(times.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First);
    }

    [Fact]
    public async Task A_bot_that_fails_has_an_apology_in_the_conversation_and_the_post_was_taken()
    {
        var script = new BotScript { OnMessage = (_, _) => throw new InvalidOperationException("broken") };
        await using var server = await DirectLineServer.StartAsync(script: script);
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        (await conversation.SayAsync("hello")).Status.ShouldBe(HttpStatusCode.OK);
        await socket.NextAsync();

        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe(new BotOptions().FailureMessage);
    }

    [Fact]
    public async Task A_slow_bot_does_not_keep_the_client_waiting()
    {
        var answer = new TaskCompletionSource();
        var script = new BotScript { OnMessage = (_, cancellationToken) => answer.Task.WaitAsync(cancellationToken) };
        await using var server = await DirectLineServer.StartAsync(script: script);
        var conversation = await server.Owner.BeginAsync();

        (await conversation.SayAsync("hello")).Status.ShouldBe(HttpStatusCode.OK);

        answer.SetResult();
    }

    [Fact]
    public async Task A_full_queue_answers_503_before_anything_is_stored()
    {
        var answer = new TaskCompletionSource();
        var script = new BotScript { OnMessage = (_, cancellationToken) => answer.Task.WaitAsync(cancellationToken) };
        await using var server =
            await DirectLineServer.StartAsync(script: script, configureBot: bot => bot.Turns.MaxPendingPerConversation = 2);
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();
        var accepted = 0;
        while ((await conversation.SayAsync("hello")).Status is HttpStatusCode.OK)
            accepted++;

        var refused = await conversation.SayAsync("one too many");

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        (await conversation.ReadAsync()).Count.ShouldBe(1 + accepted);
        answer.SetResult();
    }

    [Fact]
    public async Task There_is_no_session_and_clients_are_told()
    {
        await using var server = await DirectLineServer.StartAsync();

        (await server.Anybody.GetAsync("session/getsessionid")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
