using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.DirectLineClient;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task The_user_s_own_activity_comes_before_its_reply()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        var id = (await conversation.SayAsync("hello")).Text("id");
        var (echo, reply) = (await socket.NextAsync(), await socket.NextAsync());

        echo.GetProperty("id").GetString().ShouldBe(id);
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("client-hello");
        reply.GetProperty("text").GetString().ShouldBe("echo hello");
        reply.GetProperty("replyToId").GetString().ShouldBe(id);
        reply.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
    }

    [Fact]
    public async Task What_happened_before_the_socket_was_open_is_replayed()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        await conversation.SayAsync("early");

        using var socket = await conversation.OpenAsync();

        List<string?> texts = [];
        for (var seen = 0; seen < 3; seen++)
            texts.Add((await socket.NextAsync()).GetProperty("text").GetString());
        texts.ShouldBe(["Welcome dl_alex", "early", "echo early"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_shown_before_a_stored_activity_does_not_come_after_it()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        foreach (var (next, id) in new[] { (0, "late"), (1, "right"), (2, "early") })
            server.Service<OpenSockets>().Offer(conversation.Id, StreamItem.Of(
                new ShownActivity(next, 0, Encoding.UTF8.GetBytes($$"""{"type":"typing","id":"{{id}}"}"""))));

        (await socket.NextAsync()).GetProperty("id").GetString().ShouldBe("right");
        (await socket.NextAsync()).GetProperty("id").GetString().ShouldBe("early");
    }

    [Fact]
    public async Task A_reconnect_with_a_watermark_gets_what_was_missed_and_without_one_only_what_is_new()
    {
        var script = new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                await turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: cancellationToken);
            },
        };
        await using var server = await DirectLineServer.StartAsync(script: script);
        var conversation = await server.Owner.BeginAsync();
        string watermark;
        using (var first = await conversation.OpenAsync())
        {
            await first.NextAsync();
            await conversation.SayAsync("one");
            (await first.NextAsync("message")).GetProperty("text").GetString().ShouldBe("one");
            (await first.NextAsync("message")).GetProperty("text").GetString().ShouldBe("echo one");
            watermark = first.Watermark;
            await first.CloseAsync();
        }
        await conversation.SayAsync("missed");
        while ((await conversation.ReadAsync(watermark)).Count < 2)
            await Task.Yield();

        using (var second = await conversation.OpenAsync((await conversation.ReconnectAsync(watermark)).Text("streamUrl")))
        {
            (await second.NextAsync()).GetProperty("text").GetString().ShouldBe("missed");
            (await second.NextAsync()).GetProperty("text").GetString().ShouldBe("echo missed");
        }
        using var third = await conversation.OpenAsync((await conversation.ReconnectAsync()).Text("streamUrl"));
        await conversation.SayAsync("new");
        (await third.NextAsync()).GetProperty("text").GetString().ShouldBe("new");
    }

    [Fact]
    public async Task A_stream_url_can_be_opened_for_a_minute()
    {
        var time = new ObservedTimeProvider();
        await using var server = await DirectLineServer.StartAsync(time: time);
        var conversation = await server.Owner.BeginAsync();
        time.Advance(TimeSpan.FromSeconds(59));
        var fresh = (await conversation.ReconnectAsync("0")).Text("streamUrl");
        time.Advance(TimeSpan.FromSeconds(2));

        (await DirectLineSocket.RefusalOfAsync(conversation.StreamUrl)).ShouldBe(403);

        using var socket = await conversation.OpenAsync(fresh);
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("Welcome dl_alex");
    }

    [Fact]
    public async Task A_stream_url_opens_one_socket()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        (await DirectLineSocket.RefusalOfAsync(conversation.StreamUrl)).ShouldBe(403);

        await conversation.SayAsync("still here");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("still here");
    }

    [Fact]
    public async Task A_newer_socket_closes_the_older_and_nothing_is_lost()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var first = await conversation.OpenAsync();
        await first.NextAsync();

        using var second = await conversation.OpenAsync((await conversation.ReconnectAsync(first.Watermark)).Text("streamUrl"));
        await conversation.SayAsync("hello");

        (await second.NextAsync()).GetProperty("text").GetString().ShouldBe("hello");
        (await second.NextAsync()).GetProperty("text").GetString().ShouldBe("echo hello");
        while (await first.NextFrameAsync() is not null)
            continue;
        first.CloseReason.ShouldBe("collision");
    }

    [Fact]
    public async Task Silence_is_broken_by_an_empty_frame_and_empty_frames_of_the_client_change_nothing()
    {
        var time = new ObservedTimeProvider();
        await using var server = await DirectLineServer.StartAsync(options => options.TokenLifetime = TimeSpan.FromDays(1), time: time);
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();
        await socket.SendAsync("");

        var frame = socket.NextFrameAsync();
        while (!frame.IsCompleted)
        {
            // The socket may not have begun to wait yet.
            time.Advance(TimeSpan.FromSeconds(25));
            await conversation.ReadAsync();
        }

        (await frame).ShouldBe([]);
        await socket.SendAsync("{\"ignored\":true}");
        await conversation.SayAsync("hello");
        (await socket.NextAsync()).GetProperty("text").GetString().ShouldBe("hello");
    }

    [Fact]
    public async Task A_client_that_sends_too_much_over_the_socket_is_cut_off()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        await socket.SendAsync(new string('x', 100_000));

        while (await socket.NextFrameAsync() is not null)
            continue;
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.PolicyViolation);
    }

    [Fact]
    public async Task A_client_that_sends_too_often_over_the_socket_is_cut_off()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        for (var frame = 0; frame < 700; frame++)
            await socket.SendAsync("");

        while (await socket.NextFrameAsync() is not null)
            continue;
        socket.CloseReason.ShouldBe("too many frames");
    }

    [Fact]
    public async Task A_frame_too_long_is_refused_at_its_header()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var raw = await RawSocket.OpenAsync(conversation.StreamUrl);

        // A text of 2^62 bytes is announced, and not one of them sent.
        await raw.SendAsync([0x81, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]);

        (await raw.CloseReasonAsync()).ShouldBe("post activities instead");
    }

    [Fact]
    public async Task Parts_that_never_end_a_frame_are_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var raw = await RawSocket.OpenAsync(conversation.StreamUrl);

        await raw.SendAsync([0x01, 0x80, 1, 2, 3, 4]);

        (await raw.CloseReasonAsync()).ShouldBe("post activities instead");
    }

    [Fact]
    public async Task A_client_that_pings_too_often_is_cut_off()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var raw = await RawSocket.OpenAsync(conversation.StreamUrl);

        for (var ping = 0; ping < 700; ping++)
            await raw.SendAsync([0x89, 0x80, 1, 2, 3, 4]);

        (await raw.CloseReasonAsync()).ShouldBe("too many frames");
    }

    [Fact]
    public async Task Frames_are_counted_however_their_bytes_arrive()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var raw = await RawSocket.OpenAsync(conversation.StreamUrl);

        // "hello" as a frame of text, byte by byte, and a ping whose answer says that the text was taken.
        foreach (var one in new byte[] { 0x81, 0x85, 1, 2, 3, 4, 0x69, 0x67, 0x6f, 0x68, 0x6e, 0x89, 0x80, 1, 2, 3, 4 })
            await raw.SendAsync([one]);

        (await raw.NextAsync(opcode: 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_is_given_back_when_its_socket_is_closed()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.MaxSockets = 1);
        var (first, second) = (await server.Owner.BeginAsync(), await server.Owner.BeginAsync());
        using (var socket = await first.OpenAsync())
            await socket.CloseAsync();
        while (server.Service<OpenSockets>().Count > 0)
            await Task.Yield();

        using var next = await second.OpenAsync();

        (await next.NextAsync()).GetProperty("text").GetString().ShouldBe("Welcome dl_alex");
    }

    [Fact]
    public async Task The_chunks_of_a_growing_reply_say_so_where_web_chat_looks()
    {
        var script = new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                var first = await turn.SendActivityAsync(Chunk("typing", "He", """{"streamType":"streaming","streamSequence":1}"""),
                    cancellationToken);
                await turn.SendActivityAsync(Chunk("typing", "Hello",
                    $$"""{"streamType":"streaming","streamSequence":2,"streamId":"{{first.Id}}"}"""), cancellationToken);
                var last = Chunk("message", "Hello you", $$"""{"streamType":"final","streamId":"{{first.Id}}"}""");
                last.ChannelData = JObject.Parse("""{"feedbackLoop":{"type":"default"}}""");
                await turn.SendActivityAsync(last, cancellationToken);
            },
        };
        await using var server = await DirectLineServer.StartAsync(script: script);
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();
        await conversation.SayAsync("hi");
        await socket.NextAsync();

        var (one, two, last) = (await socket.NextAsync(), await socket.NextAsync(), await socket.NextAsync());

        var id = one.GetProperty("id").GetString()!;
        one.GetProperty("channelData").GetRawText().ShouldBe($$"""{"streamType":"streaming","streamSequence":1,"streamId":"{{id}}"}""");
        two.GetProperty("channelData").GetRawText().ShouldBe($$"""{"streamType":"streaming","streamSequence":2,"streamId":"{{id}}"}""");
        two.GetProperty("id").GetString().ShouldNotBe(id);
        last.GetProperty("channelData").GetRawText()
            .ShouldBe($$$"""{"feedbackLoop":{"type":"default"},"streamType":"final","streamId":"{{{id}}}"}""");
        DateTimeOffset[] times =
            [.. ((JsonElement[])[one, two, last]).Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset())];
        times.ShouldBeInOrder();
        times.Distinct().Count().ShouldBe(3);

        static Activity Chunk(string type, string text, string info) => new()
        {
            Type = type,
            Text = text,
            Entities = [new Entity { Type = "streaminfo", Properties = JObject.Parse(info) }],
        };
    }

    [Fact]
    public async Task A_user_s_typing_reaches_the_bot_and_is_not_kept()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        var posted = await conversation.PostAsync("""{"type":"typing"}""");

        (await socket.NextAsync("typing")).GetProperty("id").GetString().ShouldBe(posted.Text("id"));
        (await conversation.ReadAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sockets_are_closed_when_the_host_stops()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync();

        var stopping = server.StopAsync();

        while (await socket.NextFrameAsync() is not null)
            continue;
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await socket.CloseAsync();
        await stopping;
    }

    [Fact]
    public async Task More_sockets_than_allowed_are_refused()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.MaxSockets = 1);
        var (first, second) = (await server.Owner.BeginAsync(), await server.Owner.BeginAsync());
        using var socket = await first.OpenAsync();

        (await DirectLineSocket.RefusalOfAsync(second.StreamUrl)).ShouldBe(503);
    }

    [Fact]
    public async Task A_stream_url_that_was_changed_is_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (mine, other) = (await server.Owner.BeginAsync(), await server.Owner.BeginAsync());

        (await DirectLineSocket.RefusalOfAsync(mine.StreamUrl.Replace(mine.Id, other.Id))).ShouldBe(401);
        (await DirectLineSocket.RefusalOfAsync(mine.StreamUrl + "x")).ShouldBe(401);
        (await DirectLineSocket.RefusalOfAsync(mine.StreamUrl.Split('?')[0])).ShouldBe(401);
        (await DirectLineSocket.RefusalOfAsync(mine.StreamUrl + "&watermark=x")).ShouldBe(400);
        (await mine.Caller.GetAsync(new Uri(mine.StreamUrl).PathAndQuery["/v3/directline/".Length..])).Status
            .ShouldBe(HttpStatusCode.UpgradeRequired);
    }
}
