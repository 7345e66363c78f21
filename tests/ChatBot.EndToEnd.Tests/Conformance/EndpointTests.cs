using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Section A: the messaging endpoint and the activity schema.</summary>
public sealed class EndpointTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task Case_01_An_empty_object_is_refused_with_400()
    {
        using var response = await bench.PostAsync("{}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Bench.JsonAsync(response)).GetProperty("error").GetProperty("message").GetString()!.ShouldContain("type");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{\"type\":7}")]
    public async Task Case_02_What_is_no_activity_in_json_is_refused_with_400(string body)
    {
        using var response = await bench.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Case_03_Another_content_type_is_refused_with_415(string contentType)
    {
        using var response = await bench.PostAsync(bench.Message("case-03").ToJsonString(), contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await bench.ShouldHaveSaidNothingAsync("case-03");
    }

    [Fact]
    public async Task Case_04_Get_is_405_and_head_is_answered_without_an_exception()
    {
        using var get = await bench.Server.Client.GetAsync("/api/messages");
        using var probe = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        using var head = await bench.Server.Client.SendAsync(probe);

        get.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        ((int)head.StatusCode).ShouldBeLessThan(500);
        bench.Server.Log.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Case_05_A_body_of_5_MB_is_refused_with_413_before_it_is_sent_whole()
    {
        var address = bench.Server.Client.BaseAddress!;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();

        // Only the head of the request is sent: the answer cannot have waited for the rest.
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: "
            + $"5242880\r\n\r\n{{\"type\":"));

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    [Fact]
    public async Task Case_05_Five_megabytes_of_unknown_length_are_refused_with_413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/messages")
        { Content = new ByteArrayContent(new byte[5 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;

        using var response = await bench.Server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Case_05_Json_nested_2000_deep_is_refused_with_400_and_the_process_lives()
    {
        var nested = bench.Message("case-05").ToJsonString()[..^1] + ",\"value\":" + new string('[', 2000) + new string(']', 2000) + "}";

        using var response = await bench.PostAsync(nested);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await bench.ShouldHaveSaidNothingAsync("case-05");
    }

    [Theory]
    [InlineData("foo/bar")]
    [InlineData("Message")]
    public async Task Case_06_An_unknown_type_is_accepted_and_gets_no_reply(string type)
    {
        var conversation = "case-06-" + type;

        using var response = await bench.PostAsync(bench.Message(conversation, change: activity => activity["type"] = type));

        response.IsSuccessStatusCode.ShouldBeTrue();
        await bench.ShouldHaveSaidNothingAsync(conversation);
    }

    [Fact]
    public async Task Case_07_Unknown_members_are_accepted_everywhere_and_the_conversation_comes_back_with_its_own()
    {
        using var response = await bench.PostAsync(bench.Message("case-07", change: activity =>
        {
            activity["unknown"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
            activity["from"]!["unknown"] = true;
            activity["conversation"]!["unknown"] = "kept";
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "x", ["unknown"] = 1 });
            activity["channelData"] = new JsonObject { ["unknown"] = new JsonObject() };
        }));

        response.IsSuccessStatusCode.ShouldBeTrue();
        var reply = (await bench.MessagesAsync("case-07")).Single();
        reply.Activity.GetProperty("conversation").GetProperty("unknown").GetString().ShouldBe("kept");
        reply.Activity.GetProperty("recipient").GetProperty("unknown").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Case_08_An_event_needs_a_name_and_an_unknown_one_gets_no_reply()
    {
        using var nameless = await bench.PostAsync(bench.Message("case-08", change: activity => activity["type"] = "event"));
        using var unknown = await bench.PostAsync(bench.Message("case-08", change: activity =>
        {
            activity["type"] = "event";
            activity["name"] = "unknown/name";
        }));

        nameless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        unknown.IsSuccessStatusCode.ShouldBeTrue();
        await bench.ShouldHaveSaidNothingAsync("case-08");
    }

    [Fact]
    public async Task Case_09_A_message_with_a_value_and_no_text_is_handled()
    {
        using var response = await bench.PostAsync(bench.Message("case-09", change: activity =>
        {
            activity.AsObject().Remove("text");
            activity["value"] = new JsonObject { ["x"] = 1 };
        }));

        response.IsSuccessStatusCode.ShouldBeTrue();
        (await bench.MessagesAsync("case-09")).Single().Text.ShouldNotBeEmpty();
        bench.Server.Log.ShouldNotContain("NullReference");
    }

    [Fact]
    public async Task Case_10_A_slow_turn_is_accepted_at_once_and_outlives_the_request()
    {
        bench.Channel.Hold("case-10");
        var address = bench.Server.Client.BaseAddress!;
        var body = bench.Message("case-10").ToJsonString();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(address.Host, address.Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(
                $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: "
                + $"{Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
            using var reader = new StreamReader(stream);
            // The turn stands still at its typing, so that this answer cannot have waited for its end.
            (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(15))).ShouldBe("HTTP/1.1 200 OK");
        }
        await Eventually.UntilAsync(() =>
            Task.FromResult(bench.Channel.Requests.Any(request => request is { Conversation: "case-10", Type: "typing" })));

        bench.Channel.LetGo("case-10");

        (await bench.MessagesAsync("case-10")).Single().Text.ShouldContain("NATO");
    }

    [Fact]
    public async Task Case_11_Replies_of_a_conversation_keep_their_order_and_other_conversations_do_not_wait()
    {
        bench.Channel.Hold("case-11");
        var first = bench.Message("case-11");
        var second = bench.Message("case-11", "What did the Kremlin say on Sunday?");
        (await bench.PostAsync(first)).IsSuccessStatusCode.ShouldBeTrue();
        (await bench.PostAsync(second)).IsSuccessStatusCode.ShouldBeTrue();

        (await bench.PostAsync(bench.Message("case-11-other"))).IsSuccessStatusCode.ShouldBeTrue();
        (await bench.MessagesAsync("case-11-other")).Count.ShouldBe(1);
        bench.Channel.Requests.ShouldNotContain(request => request.Conversation == "case-11" && request.Type == "message");
        bench.Channel.LetGo("case-11");

        (await bench.MessagesAsync("case-11")).Select(reply => reply.ReplyToId).ShouldBe([(string)first["id"]!, (string)second["id"]!]);
    }

    [Fact]
    public async Task Case_12_A_second_delivery_of_an_activity_is_not_answered_again()
    {
        var message = bench.Message("case-12");

        foreach (var response in await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bench.PostAsync(message))))
            response.IsSuccessStatusCode.ShouldBeTrue();

        (await bench.MessagesAsync("case-12")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("unknown/name")]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    public async Task Case_13_An_unknown_invoke_is_501(string name)
    {
        using var response = await bench.PostAsync(Invoke("case-13", name, "{}"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        response.ReasonPhrase.ShouldBe("Not Implemented");
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    public async Task Case_14_A_card_action_without_a_proper_value_is_400_with_an_error_of_its_kind(string? value)
    {
        using var response = await bench.PostAsync(Invoke("case-14", "adaptiveCard/action", value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = await Bench.JsonAsync(response);
        body.GetProperty("statusCode").GetInt32().ShouldBe(400);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        body.GetProperty("value").GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        body.GetProperty("value").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Case_15_A_card_action_is_answered_with_status_type_and_value()
    {
        var value = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "ask",
                ["data"] = new JsonObject { ["question"] = Bench.Question }
            },
            ["trigger"] = "manual",
        };

        using var response = await bench.PostAsync(Invoke("case-15", "adaptiveCard/action", value.ToJsonString()));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await Bench.JsonAsync(response);
        body.GetProperty("statusCode").GetInt32().ShouldBe(200);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
        body.GetProperty("value").GetString().ShouldNotBeNullOrEmpty();
        (await bench.MessagesAsync("case-15")).Single().Text.ShouldContain("NATO");
    }

    [Fact]
    public async Task Case_16_Feedback_is_answered_with_an_empty_object_and_stored_with_what_it_rates()
    {
        (await bench.PostAsync(bench.Message("case-16"))).IsSuccessStatusCode.ShouldBeTrue();
        await bench.MessagesAsync("case-16");

        foreach (var (reply, feedback) in new[] { ("r1", """{"feedbackText":"nice"}"""), ("r2", "{malformed") })
        {
            var value = new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = feedback },
            };
            using var response = await bench.PostAsync(Invoke("case-16", "message/submitAction", value.ToJsonString(), reply));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
        }

        var stored = Ratings("case-16");
        stored.ShouldContain(rating => rating.StartsWith("r1|like|nice|", StringComparison.Ordinal));
        stored.ShouldContain(rating => rating.StartsWith("r2|like|", StringComparison.Ordinal)
            && rating.Contains("{malformed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("emulator")]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public async Task Case_17_Expected_replies_come_in_the_body_as_one_final_message_and_nowhere_else(string channel)
    {
        var conversation = "case-17-" + channel;

        using var response = await bench.PostAsync(bench.Message(conversation, change: activity =>
        {
            activity["channelId"] = channel;
            activity["conversation"]!["conversationType"] = "personal";
            activity["deliveryMode"] = "expectReplies";
        }));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var activities = (await Bench.JsonAsync(response)).GetProperty("activities").EnumerateArray().ToList();
        activities.Count(activity => activity.GetProperty("type").GetString() == "message").ShouldBe(1);
        activities.ShouldNotContain(activity => activity.GetRawText().Contains("streaminfo", StringComparison.OrdinalIgnoreCase));
        bench.Channel.Requests.ShouldNotContain(request => request.Conversation == conversation);
    }

    [Fact]
    public async Task Case_18_A_streamed_reply_comes_as_events_of_a_growing_text_and_then_the_message()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(
                bench.Message("case-18", change: activity => activity["deliveryMode"] = "stream").ToJsonString(), Encoding.UTF8,
                "application/json"),
        };
        using var response = await bench.Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var activities = new List<JsonElement>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            item.EventType.ShouldBe("activity");
            activities.Add(JsonDocument.Parse(item.Data).RootElement);
        }
        activities.Select(activity => activity.GetProperty("type").GetString()).Distinct().ShouldBe(["typing", "message"]);
        activities.Count(activity => activity.GetProperty("type").GetString() == "message").ShouldBe(1);
        var streamId = activities[0].GetProperty("id").GetString();
        activities.Skip(1).ShouldAllBe(activity => StreamInfo(activity).GetProperty("streamId").GetString() == streamId);
        StreamInfo(activities[^1]).GetProperty("streamType").GetString().ShouldBe("final");
        activities.SkipLast(1).Select(activity => StreamInfo(activity).GetProperty("streamSequence").GetInt32())
            .ShouldBe(Enumerable.Range(1, activities.Count - 1));
        activities[^2].GetProperty("text").GetString()!.ShouldContain("NATO");
        activities[^1].GetProperty("text").GetString()!.ShouldContain("NATO");
        bench.Channel.Requests.ShouldNotContain(sent => sent.Conversation == "case-18");
    }

    [Theory]
    [InlineData("notification")]
    [InlineData("no such mode")]
    public async Task Case_19_An_unknown_delivery_mode_is_treated_as_normal(string mode)
    {
        var conversation = "case-19-" + mode;

        using var response = await bench.PostAsync(bench.Message(conversation, change: activity => activity["deliveryMode"] = mode));

        response.IsSuccessStatusCode.ShouldBeTrue();
        (await bench.MessagesAsync(conversation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Case_20_User_and_bot_in_one_update_get_one_greeting()
    {
        await UpdateAsync("case-20-both", "personal", Bench.User, Bench.Bot);

        (await bench.MessagesAsync("case-20-both")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Case_20_The_bot_alone_is_greeted_with_nothing_and_introduces_itself_to_a_team()
    {
        await UpdateAsync("case-20-alone", "personal", Bench.Bot);
        await UpdateAsync("case-20-team", "channel", Bench.Bot);

        (await bench.MessagesAsync("case-20-alone")).ShouldBeEmpty();
        (await bench.MessagesAsync("case-20-team")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Case_20_An_installation_right_before_is_greeted_once_and_a_removal_says_nothing_and_is_forgotten()
    {
        await InstallAsync("case-20-install", "add");
        await UpdateAsync("case-20-install", "personal", Bench.User, Bench.Bot);
        (await bench.MessagesAsync("case-20-install")).Count.ShouldBe(1);

        await InstallAsync("case-20-install", "remove");
        (await bench.MessagesAsync("case-20-install")).Count.ShouldBe(1);
        await UpdateAsync("case-20-install", "personal", Bench.User, Bench.Bot);

        (await bench.MessagesAsync("case-20-install")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageDelete")]
    [InlineData("messageUpdate")]
    public async Task Case_21_What_asks_nothing_gets_no_reply(string type)
    {
        var conversation = "case-21-" + type;

        using var response = await bench.PostAsync(bench.Message(conversation, change: activity =>
        {
            activity["type"] = type;
            activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        }));

        response.IsSuccessStatusCode.ShouldBeTrue();
        await bench.ShouldHaveSaidNothingAsync(conversation);
    }

    private static JsonElement StreamInfo(JsonElement activity) => activity.GetProperty("entities").EnumerateArray()
        .Single(entity => entity.GetProperty("type").GetString() == "streaminfo");

    private JsonNode Invoke(string conversation, string name, string? value, string? replyToId = null) =>
        bench.Message(conversation, change: activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["replyToId"] = replyToId;
        activity["value"] = value is null ? null : JsonNode.Parse(value);
        activity.AsObject().Remove("text");
    });

    private async Task UpdateAsync(string conversation, string conversationType, params string[] added)
    {
        using var response = await bench.PostAsync(bench.Message(conversation, change: activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["conversation"]!["conversationType"] = conversationType;
            activity["conversation"]!["isGroup"] = conversationType == "channel";
            activity["membersAdded"] = new JsonArray([.. added.Select(id => new JsonObject { ["id"] = id })]);
        }));
        response.IsSuccessStatusCode.ShouldBeTrue();
    }

    private async Task InstallAsync(string conversation, string action)
    {
        using var response = await bench.PostAsync(bench.Message(conversation, change: activity =>
        {
            activity["type"] = "installationUpdate";
            activity["action"] = action;
        }));
        response.IsSuccessStatusCode.ShouldBeTrue();
    }

    private List<string> Ratings(string conversation)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.ChangeExtension(bench.Home.IndexPath, ".feedback.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT target || '|' || reaction || '|' || coalesce(reason, '') || '|' || coalesce(raw, '') FROM ratings WHERE "
            + "conversation = $conversation";
        command.Parameters.AddWithValue("$conversation", conversation);
        using var reader = command.ExecuteReader();
        List<string> ratings = [];
        while (reader.Read())
            ratings.Add(reader.GetString(0));
        return ratings;
    }
}
