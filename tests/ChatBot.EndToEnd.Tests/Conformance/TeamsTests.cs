using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Section D of the conformance cases: the real program as Teams sees it.</summary>
public sealed partial class TeamsTests(TeamsHost host) : IClassFixture<TeamsHost>
{
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";
    private const string Help = "who said what, when or where";

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Marker { get; }

    [Theory]
    [InlineData("<at>News Bot</at> hello", "<at>News Bot</at>")]
    [InlineData("hello <AT>news bot</AT>&nbsp;\n", "<at>News Bot</at>")]
    [InlineData("<at>News Bot</at> hello", null)]
    [InlineData("<at>News Bot</at>", "<at>News Bot</at>")]
    [InlineData("  <at>News Bot</at>&nbsp;", null)]
    public async Task Case_47_The_bot_s_mention_is_left_out_and_a_greeting_or_nothing_gets_help(string text, string? marker)
    {
        var message = host.Message(host.NewConversation(), text, "groupChat");
        message["entities"]!.AsArray().Add((JsonNode)TeamsHost.Mention(TeamsHost.BotId, "News Bot", marker));

        (await host.AskAsync(message))[^1].Text.ShouldContain(Help);
    }

    [Fact]
    public async Task Case_47_Another_user_s_mention_stays_in_the_question()
    {
        var conversation = host.NewConversation();
        var message = host.Message(conversation, "<at>News Bot</at> What did <at>Lavrov</at> demand?", "groupChat");
        message["entities"]!.AsArray().Add((JsonNode)TeamsHost.Mention(TeamsHost.BotId, "News Bot", "<at>News Bot</at>"));
        message["entities"]!.AsArray().Add((JsonNode)TeamsHost.Mention("29:lavrov", "Lavrov", "<at>Lavrov</at>"));
        var answered = "";
        host.Teams.Script(conversation, request => request.Type == "message"
            ? Microsoft.AspNetCore.Http.Results.Json(new { id = answered = $"{conversation}-r" }) : null);

        await host.AskAsync(message);

        await Eventually.UntilAsync(async () =>
        {
            await host.RateAsync(conversation, answered, "");
            return (await host.RatingsAsync()).Any(rating => rating.GetProperty("question")
                .GetString() == "What did <at>Lavrov</at> demand?");
        });
    }

    [Fact]
    public async Task A_question_that_was_edited_is_answered_as_it_reads_now_once_for_each_edit()
    {
        var message = host.Message(host.NewConversation(), "What did Lavrow demnad");
        (await host.AskAsync(message))[^1].Text.ShouldNotBeEmpty();

        message["type"] = "messageUpdate";
        message["channelData"]!["eventType"] = "editMessage";
        message["text"] = Question;
        message["timestamp"] = "2026-11-22T13:24:08.527Z";
        var edited = await host.AskAsync(message);
        // Delivered once more, then edited once more.
        await host.SendAsync(message);
        message["text"] = "help";
        message["timestamp"] = "2026-11-22T13:25:08.527Z";
        var again = await host.AskAsync(message);

        edited[^1].Text.ShouldContain(Quoted);
        again[^1].Text.ShouldContain(Help);
    }

    [Theory]
    [InlineData("undeleteMessage", "personal", true)]
    [InlineData("editMessage", "groupChat", false)]
    public async Task Other_changes_of_messages_ask_nothing(string change, string type, bool isMentioned)
    {
        var conversation = host.NewConversation();
        var message = host.Message(conversation, isMentioned ? "<at>News Bot</at> " + Question : Question, type);
        message["entities"]!.AsArray().Add((JsonNode)TeamsHost.Mention(TeamsHost.BotId, "News Bot", "<at>News Bot</at>"));
        message["type"] = "messageUpdate";
        message["channelData"]!["eventType"] = change;

        await host.SendAsync(message);

        // Turns of a conversation are run one after the other: this is the only reply.
        (await host.AskAsync(host.Message(conversation, "help", type)))[^1].Text.ShouldContain(Help);
    }

    [Fact]
    public async Task Case_48_A_personal_chat_sees_a_stream_whose_end_alone_has_label_and_thumbs()
    {
        var requests = await host.AskAsync(host.Message(host.NewConversation(), Question));

        requests.Count.ShouldBeGreaterThan(1);
        var pieces = requests.SkipLast(1).ToList();
        pieces.Select(piece => piece.StreamInfo.GetProperty("streamSequence").GetInt32()).ShouldBe(Enumerable.Range(1, pieces.Count));
        pieces.ShouldAllBe(piece => piece.Type == "typing" && piece.MessageEntity.ValueKind == JsonValueKind.Undefined);
        pieces.ShouldAllBe(piece => piece.Text.Length > 0);
        pieces.Skip(1).ShouldAllBe(piece => piece.StreamInfo.GetProperty("streamId").GetString()!.Length > 0);
        foreach (var (earlier, later) in requests.Zip(requests.Skip(1)))
        {
            (later.At - earlier.At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(990));
            if (earlier.StreamInfo.GetProperty("streamType").GetString() == "streaming")
                later.Text.ShouldStartWith(earlier.Text);
        }

        var final = requests[^1];
        final.StreamInfo.GetProperty("streamType").GetString().ShouldBe("final");
        final.StreamInfo.GetProperty("streamId").GetString().ShouldNotBeNullOrEmpty();
        final.StreamInfo.TryGetProperty("streamSequence", out _).ShouldBeFalse();
        final.Text.ShouldContain(Quoted);
        final.MessageEntity.GetProperty("additionalType")[0].GetString().ShouldBe("AIGeneratedContent");
        final.Activity.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("default");
        pieces.ShouldAllBe(piece => !piece.Activity.ToString().Contains("feedbackLoop"));
    }

    [Fact]
    public async Task An_answer_that_is_ready_soon_can_be_read_from_the_first_piece_on()
    {
        var requests = await host.AskAsync(host.Message(host.NewConversation(), Question));

        requests.Count.ShouldBe(2);
        requests[0].StreamInfo.GetProperty("streamType").GetString().ShouldBe("streaming");
        requests[0].Text.ShouldContain(Quoted);
        requests[1].Text.ShouldStartWith(requests[0].Text);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Case_49_A_group_sees_one_message_and_no_stream(string type)
    {
        var conversation = host.NewConversation() + (type == "channel" ? ";messageid=1795353801522" : "");

        var requests = await host.AskAsync(host.Message(conversation, Question, type));

        requests.ShouldAllBe(request => !request.IsStreamed);
        requests.SkipLast(1).ShouldAllBe(request => request.Type == "typing" && request.Text == "");
        requests[^1].Text.ShouldContain(Quoted);
    }

    [Fact]
    public async Task Case_50_A_reader_who_stops_the_answer_gets_nothing_more_of_it()
    {
        var conversation = host.NewConversation();
        host.Teams.Script(conversation, request => request.IsStreamed
            ? TeamsChannel.Error(403, "ContentStreamNotAllowed", "Content stream was canceled by user.") : null);
        await host.SendAsync(host.Message(conversation, Question));
        (await host.Teams.NextAsync(conversation)).IsStreamed.ShouldBeTrue();

        // Turns of a conversation run in order: whatever the first still sent would come before the help.
        await host.SendAsync(host.Message(conversation, "help"));

        var next = await host.Teams.NextAsync(conversation);
        next.Text.ShouldContain(Help);
    }

    [Fact]
    public async Task Case_51_A_stream_that_took_too_long_is_replaced_by_the_whole_message()
    {
        var conversation = host.NewConversation();
        host.Teams.Script(conversation, request => request.IsStreamed && request.Type == "message"
            ? TeamsChannel.Error(403, "ContentStreamNotAllowed", "Content stream has exceeded streaming time.")
            : null);

        var requests = await host.AskAsync(host.Message(conversation, Question));
        var replaced = await host.Teams.NextAsync(conversation);

        requests[^1].IsStreamed.ShouldBeTrue();
        replaced.Method.ShouldBe("PUT");
        replaced.Path.ShouldEndWith("/" + requests[^1].StreamInfo.GetProperty("streamId").GetString());
        replaced.IsStreamed.ShouldBeFalse();
        replaced.Text.ShouldContain(Quoted);
        replaced.Citations.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(405)]
    [InlineData(400)]
    public async Task Case_52_Where_a_stream_is_not_taken_a_message_is_sent(int status)
    {
        var conversation = host.NewConversation();
        host.Teams.Script(conversation, request => request.IsStreamed
            ? TeamsChannel.Error(status, "BadArgument", "Streaming API is not enabled for this scope.") : null);

        var requests = await host.AskAsync(host.Message(conversation, Question));

        requests.Count(request => request.IsStreamed).ShouldBe(1);
        requests[^1].IsStreamed.ShouldBeFalse();
        requests[^1].Text.ShouldContain(Quoted);
        requests[^1].Citations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Case_54_Where_nothing_is_found_the_end_of_the_stream_says_so()
    {
        var final = (await host.AskAsync(host.Message(host.NewConversation(), "What is the price of oil?")))[^1];

        final.IsStreamed.ShouldBeTrue();
        final.Text.ShouldContain("do not hold");
    }

    [Theory]
    [InlineData(Question)]
    [InlineData("Who met Putin in St. Petersburg, and what did Lavrov say about NATO?")]
    [InlineData("What did Witkoff tell Fox News?")]
    public async Task Case_55_Every_marker_has_its_source_and_no_other_source_is_named(string question)
    {
        var final = (await host.AskAsync(host.Message(host.NewConversation(), question)))[^1];

        var positions = final.Citations.Select(citation => citation.GetProperty("position").GetInt32()).ToList();
        positions.ShouldNotBeEmpty();
        positions.ShouldBeUnique();
        positions.Count.ShouldBeLessThanOrEqualTo(10);
        Marker.Matches(final.Text).Select(marker => int.Parse(marker.Groups[1].Value)).Distinct().ShouldBe(positions, ignoreOrder: true);
        final.Activity.GetProperty("entities").EnumerateArray()
            .Count(entity => entity.GetProperty("type").GetString() == "https://schema.org/Message").ShouldBe(1);
        foreach (var appearance in final.Citations.Select(citation => citation.GetProperty("appearance")))
        {
            appearance.GetProperty("name").GetString()!.Length.ShouldBeInRange(1, 80);
            appearance.GetProperty("abstract").GetString()!.Length.ShouldBeInRange(1, 160);
            if (appearance.TryGetProperty("keywords", out var keywords))
            {
                keywords.GetArrayLength().ShouldBeLessThanOrEqualTo(3);
                keywords.EnumerateArray().ShouldAllBe(keyword => keyword.GetString()!.Length <= 28);
            }
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("What is the price of oil?")]
    public async Task Case_55_What_has_no_sources_has_no_citations(string text)
    {
        var final = (await host.AskAsync(host.Message(host.NewConversation(), text)))[^1];

        if (final.MessageEntity.ValueKind == JsonValueKind.Object)
            final.MessageEntity.TryGetProperty("citation", out _).ShouldBeFalse();
        Marker.IsMatch(final.Text).ShouldBeFalse();
    }

    [Fact]
    public async Task Case_57_People_of_another_tenant_are_politely_refused_and_cannot_rate()
    {
        const string Other = "99999999-9999-9999-9999-999999999999";
        var conversation = host.NewConversation();

        var reply = (await host.AskAsync(host.Message(conversation, Question, tenant: Other)))[^1];

        reply.Text.ShouldContain("only answer people of the organisation");
        reply.Text.ShouldNotContain(Quoted);
        ((int)(await host.RateAsync(conversation, "1", "", Other)).StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task A_thumb_is_answered_with_an_empty_object_and_kept_with_its_question()
    {
        var conversation = host.NewConversation();
        var message = (await host.AskAsync(host.Message(conversation, "What did Lavrov praise?")))[^1].StreamInfo.GetProperty("streamId")
            .GetString();

        var response = await host.RateAsync(conversation, message, "{\"feedbackText\":\"clear\"}");
        ((int)response.StatusCode).ShouldBe(200);
        (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
        // Turns of a conversation run in order: with the help, all of the answer is done.
        await host.AskAsync(host.Message(conversation, "help"));

        var rating = (await host.RatingsAsync()).First(rating => rating.GetProperty("question").GetString() == "What did Lavrov praise?");
        rating.GetProperty("reaction").GetString().ShouldBe("like");
        rating.GetProperty("reason").GetString().ShouldBe("clear");
        rating.GetProperty("channel").GetString().ShouldBe("msteams");
        rating.GetProperty("answer").GetString()!.ShouldContain("[1]");
    }

    [Fact]
    public async Task A_thumb_whose_form_cannot_be_read_is_kept_as_it_came()
    {
        var response = await host.RateAsync(host.NewConversation(), null, "{not json");

        (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
        (await host.RatingsAsync()).ShouldContain(rating => rating.GetRawText().Contains("{not json"));
    }

    [Fact]
    public async Task A_file_without_words_gets_a_kind_sentence()
    {
        var message = host.Message(host.NewConversation(), "");
        message["attachments"]!.AsArray()
            .Add((JsonNode)new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://169.254.169.254/x.png" });

        (await host.AskAsync(message))[^1].Text.ShouldBe("I can only read text. Please write your question.");
    }

    [Fact]
    public async Task Suggested_questions_are_three_buttons_at_most_and_each_is_answered()
    {
        var conversation = host.NewConversation();
        var help = (await host.AskAsync(host.Message(conversation, "Suggest questions")))[^1];

        var questions = help.Activity.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray()
            .Select(action => action.GetProperty("value").GetString()!).ToList();
        questions.Count.ShouldBeInRange(1, 3);
        (await host.AskAsync(host.Message(conversation, questions[0])))[^1].Citations.ShouldNotBeEmpty();
    }
}
