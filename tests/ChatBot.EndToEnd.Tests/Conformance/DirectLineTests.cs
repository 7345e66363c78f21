using System.Net;
using System.Text;
using System.Text.Json;
using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Section E: Direct Line 3.0 as the host serves it. Case 75, the official client, stands with the clients.</summary>
public sealed class DirectLineTests(DirectLineBench bench) : IClassFixture<DirectLineBench>
{
    [Fact]
    public async Task Case_59_The_secret_gets_a_token_a_wrong_one_does_not_and_a_user_begins_with_dl()
    {
        var good = await bench.Owner.GenerateAsync("""{"user":{"id":"dl_alex","name":"Alex"}}""");
        var wrong = await bench.Anybody.With("not-the-secret-of-these-tests").GenerateAsync();
        var none = await bench.Anybody.GenerateAsync();
        var unfit = await bench.Owner.GenerateAsync("""{"user":{"id":"alex"}}""");

        good.Status.ShouldBe(HttpStatusCode.OK);
        good.Body.GetProperty("expires_in").GetInt32().ShouldBeGreaterThanOrEqualTo(1800);
        wrong.Status.ShouldBe(HttpStatusCode.Unauthorized);
        wrong.Error.ShouldNotBeNull();
        none.Status.ShouldBe(HttpStatusCode.Unauthorized);
        unfit.Status.ShouldBe(HttpStatusCode.BadRequest);
        unfit.Error.ShouldBe("BadArgument");
    }

    [Fact]
    public async Task Case_60_A_token_starts_its_conversation_with_201_and_joins_it_with_200()
    {
        var generated = await bench.Owner.GenerateAsync();
        var caller = bench.Anybody.With(generated.Text("token"));

        var (first, second) = (await caller.StartAsync("""{"user":{"id":"u1"},"locale":"en-GB"}"""), await caller.StartAsync());

        first.Status.ShouldBe(HttpStatusCode.Created);
        second.Status.ShouldBe(HttpStatusCode.OK);
        first.Text("conversationId").ShouldBe(generated.Text("conversationId"));
        second.Text("conversationId").ShouldBe(generated.Text("conversationId"));
    }

    [Fact]
    public async Task Case_61_A_token_of_one_conversation_is_403_at_another()
    {
        var (mine, other) = (await bench.Owner.BeginAsync(), await bench.Owner.BeginAsync("dl_other"));
        var intruder = other with { Caller = mine.Caller };

        (await intruder.SayAsync("hello")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await intruder.ReconnectAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.Caller.GetAsync($"conversations/{other.Id}/activities")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Case_62_An_expired_token_is_403_TokenExpired_and_cannot_be_refreshed()
    {
        var conversation = await bench.Owner.BeginAsync();
        var late = conversation with { Caller = conversation.Caller.With(bench.Home.Outdated(conversation.Caller.Bearer!)) };

        foreach (var answer in (DirectLineAnswer[])[await late.SayAsync("hello"), await late.Caller.RefreshAsync(),
            await late.ReconnectAsync()])
        {
            answer.Status.ShouldBe(HttpStatusCode.Forbidden);
            answer.Error.ShouldBe("TokenExpired");
        }
        (await conversation.Caller.RefreshAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Case_63_Under_a_bound_token_the_bot_hears_the_bound_user()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;

        await conversation.PostAsync("""{"type":"message","text":"What did Lavrov demand?","from":{"id":"evil"}}""");

        (await socket.NextAsync()).GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_alex");
        (await socket.NextAsync("message")).GetProperty("recipient").GetProperty("id").GetString().ShouldBe("dl_alex");
    }

    [Fact]
    public async Task Case_64_The_echo_comes_with_its_ids_before_the_bot_s_reply()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;

        var id = (await conversation.SayAsync(DirectLineBench.Question)).Text("id");

        var echo = await socket.NextAsync();
        echo.GetProperty("id").GetString().ShouldBe(id);
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("client-" + DirectLineBench.Question);
        var reply = await socket.NextAsync("message");
        reply.GetProperty("replyToId").GetString().ShouldBe(id);
        DirectLineBench.Text(reply)!.ShouldContain("renounce its ambition to join NATO");
    }

    [Fact]
    public async Task Case_65_A_late_stream_url_is_refused_and_a_watermark_brings_exactly_what_was_missed()
    {
        var conversation = await bench.Owner.BeginAsync();
        var parts = conversation.StreamUrl.Split("?t=");
        (await DirectLineSocket.RefusalOfAsync($"{parts[0]}?t={bench.Home.Outdated(parts[1])}")).ShouldBe(403);
        string watermark;
        using (var first = await conversation.OpenAsync())
        {
            await first.NextAsync("message");
            watermark = first.Watermark;
            await first.CloseAsync();
        }
        await conversation.SayAsync(DirectLineBench.Question);
        await Eventually.UntilAsync(async () => (await conversation.ReadAsync(watermark)).Count >= 2);
        var missed = (await conversation.ReadAsync(watermark)).Select(Id).ToList();

        using (var second = await conversation.OpenAsync((await conversation.ReconnectAsync(watermark)).Text("streamUrl")))
            for (var number = 0; number < missed.Count; number++)
                Id(await second.NextAsync()).ShouldBe(missed[number]);
        using var third = await conversation.OpenAsync((await conversation.ReconnectAsync()).Text("streamUrl"));
        var posted = await conversation.SayAsync("thanks");
        Id(await third.NextAsync()).ShouldBe(posted.Text("id"));

        static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();
    }

    [Fact]
    public async Task Case_66_A_second_socket_closes_the_first_and_no_message_is_lost()
    {
        var (conversation, first) = await bench.ConverseAsync();
        using var _ = first;

        using var second = await conversation.OpenAsync((await conversation.ReconnectAsync(first.Watermark)).Text("streamUrl"));
        await conversation.SayAsync(DirectLineBench.Question);

        DirectLineBench.Text(await second.NextAsync("message")).ShouldBe(DirectLineBench.Question);
        DirectLineBench.Text(await second.NextAsync("message"))!.ShouldContain("NATO");
        while (await first.NextFrameAsync() is not null)
            continue;
        first.CloseReason.ShouldBe("collision");
    }

    [Fact]
    public async Task Case_67_Empty_frames_of_the_client_are_ignored_and_silence_brings_one_of_the_host()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;

        await socket.SendAsync("");
        (await socket.NextFrameAsync()).ShouldBe([]);

        await conversation.SayAsync(DirectLineBench.Question);
        DirectLineBench.Text(await socket.NextAsync("message")).ShouldBe(DirectLineBench.Question);
    }

    [Fact]
    public async Task Case_68_Activities_are_read_by_watermark_until_none_is_left()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;
        await conversation.SayAsync(DirectLineBench.Question);
        await socket.NextAsync("message");
        await socket.NextAsync("message");

        var all = await conversation.ReadAsync();

        all.Count.ShouldBe(3);
        all.ShouldAllBe(activity => activity.GetProperty("type").GetString() == "message");
        var rest = await conversation.Caller.GetAsync($"conversations/{conversation.Id}/activities?watermark={socket.Watermark}");
        rest.Body.GetProperty("activities").GetArrayLength().ShouldBe(0);
        rest.Text("watermark").ShouldBe(socket.Watermark);
    }

    [Fact]
    public async Task Case_69_A_post_is_answered_before_the_bot_is()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;

        var posted = await conversation.SayAsync(DirectLineBench.Question);

        posted.Status.ShouldBe(HttpStatusCode.OK);
        posted.Text("id").ShouldStartWith(conversation.Id + "|");
        DirectLineBench.Text(await socket.NextAsync("message")).ShouldBe(DirectLineBench.Question);
        DirectLineBench.Text(await socket.NextAsync("message")).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Case_70_A_page_that_is_not_trusted_is_403_and_gets_no_socket()
    {
        var generated = await bench.Owner.GenerateAsync($$"""{"trustedOrigins":["{{DirectLineBench.Page}}"]}""");
        var caller = bench.Anybody.With(generated.Text("token"));
        var started = await caller.From(DirectLineBench.Page).StartAsync();
        started.Status.ShouldBe(HttpStatusCode.Created);

        foreach (var origin in (string[])[DirectLineBench.OtherPage, "https://evil.example", "null"])
        {
            (await caller.From(origin).RefreshAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await DirectLineSocket.RefusalOfAsync(started.Text("streamUrl"), origin)).ShouldBe(403);
        }
        (await DirectLineSocket.RefusalOfAsync(started.Text("streamUrl"), DirectLineBench.Page)).ShouldBe(101);
    }

    [Fact]
    public async Task Case_71_The_preflight_of_an_allowed_page_passes()
    {
        var answer = await bench.Anybody.From(DirectLineBench.Page)
            .SendAsync(HttpMethod.Options, "conversations/x/activities", null, headers =>
        {
            headers.Add("Access-Control-Request-Method", "POST");
            headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        });

        ((int)answer.Status).ShouldBeOneOf(200, 204);
        answer.Headers.GetValues("Access-Control-Allow-Origin").Single().ShouldBe(DirectLineBench.Page);
        answer.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldContain("POST");
        var allowed = answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ToLowerInvariant();
        foreach (var header in (string[])["authorization", "content-type", "x-ms-bot-agent"])
            allowed.ShouldContain(header);
    }

    [Fact]
    public async Task Case_72_An_upload_is_refused_with_a_clear_error_and_too_much_is_413()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":"message","text":"see","from":{"id":"dl_alex"}}""", Encoding.UTF8,
                "application/vnd.microsoft.activity"), "activity" },
            { new ByteArrayContent([1, 2, 3]), "file", "picture.png" },
        };

        var upload = await conversation.Caller.SendAsync(HttpMethod.Post, $"conversations/{conversation.Id}/upload?userId=dl_alex", form);
        var large = await conversation.SayAsync(new string('x', 200_000));

        upload.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        upload.Body.GetProperty("error").GetProperty("message").GetString()!.ShouldContain("send text");
        large.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await conversation.ReadAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Case_73_The_chunks_of_a_reply_carry_their_stream_in_channelData()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;
        await conversation.SayAsync(DirectLineBench.Question);
        await socket.NextAsync("message");

        List<JsonElement> chunks = [];
        var activity = await socket.NextAsync();
        for (; activity.GetProperty("type").GetString() == "typing"; activity = await socket.NextAsync())
            if (activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("streamType", out var __))
                chunks.Add(activity);

        var id = chunks[0].GetProperty("id").GetString();
        foreach (var chunk in chunks)
        {
            chunk.GetProperty("channelData").GetProperty("streamId").GetString().ShouldBe(id);
            chunk.GetProperty("channelData").GetProperty("streamType").GetString().ShouldBeOneOf("informative", "streaming");
        }
        chunks.Select(chunk => chunk.GetProperty("channelData").GetProperty("streamSequence").GetInt32())
            .ShouldBe(Enumerable.Range(1, chunks.Count));
        activity.GetProperty("channelData").GetProperty("streamType").GetString().ShouldBe("final");
        activity.GetProperty("channelData").GetProperty("streamId").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Case_74_Web_chat_s_feedback_is_stored_with_its_question()
    {
        var (conversation, socket) = await bench.ConverseAsync();
        using var _ = socket;
        await conversation.SayAsync(DirectLineBench.Question);
        await socket.NextAsync("message");
        var answer = await socket.NextAsync("message");
        var action = answer.GetProperty("entities").EnumerateArray()
            .Single(entity => entity.TryGetProperty("potentialAction", out var __))
            .GetProperty("potentialAction").EnumerateArray()
            .Single(offered => offered.GetProperty("@type").GetString() == "LikeAction");

        var posted = await conversation.PostAsync(
            $$"""{"type":"event","name":"webchat:activity-status/feedback","entities":[{{action.GetRawText()}}]}""");

        posted.Status.ShouldBe(HttpStatusCode.OK);
        await Eventually.UntilAsync(() => Task.FromResult(Ratings(conversation.Id) == ("like", DirectLineBench.Question)));
    }

    private (string? Reaction, string? Question) Ratings(string conversation)
    {
        using var connection =
            new SqliteConnection($"Data Source={Path.ChangeExtension(bench.Home.IndexPath, ".feedback.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT reaction, question FROM ratings WHERE conversation = $conversation";
        command.Parameters.AddWithValue("$conversation", conversation);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetString(0), row.GetString(1)) : default;
    }
}
