using System.Text.Json;

namespace ChatBot.EndToEnd.Tests.Clients.Playground;

public sealed class TeamsPlaygroundTests(TeamsPlayground teams) : IClassFixture<TeamsPlayground>
{
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    private AgentsPlayground Client => teams.Client;

    [Fact]
    public async Task In_a_personal_chat_the_answer_is_streamed_into_one_message_with_its_citations()
    {
        var chat = Client.PersonalChat;
        var before = Client.FramesOf(chat).Count;

        await Client.SayAsync(chat, Question);
        var answer = await Client.ShownAsync(chat, frame => frame.IsAnswer, before);

        answer.Action.ShouldBe("updateMessage");
        answer.Shown.ShouldContain(Quoted);
        answer.Shown.ShouldContain("[1]");
        answer.Message.GetProperty("feedbackLoopEnabled").GetBoolean().ShouldBeTrue();
        var citation = answer.Message.GetProperty("aiEntity").GetProperty("citation")[0];
        citation.GetProperty("position").GetInt32().ShouldBe(1);
        citation.GetProperty("appearance").GetProperty("abstract").GetString()!.ShouldNotBeEmpty();
        var shown = Client.FramesOf(chat).Skip(before).Where(frame => frame.IsMessage).ToList();
        shown[0].Action.ShouldBe("createMessage");
        shown.ShouldAllBe(frame => frame.Id == answer.Id);
    }

    [Fact]
    public async Task An_installation_is_greeted_once()
    {
        var chat = Client.PersonalChat;
        await Client.InstallAsync(chat);
        var greeting = await Client.ShownAsync(chat, frame => frame.Shown.Contains("Ask me about"));

        // Turns of one conversation run in order: a second greeting would come before this answer.
        var before = Client.FramesOf(chat).Count;
        await Client.SayAsync(chat, Question);
        await Client.ShownAsync(chat, frame => frame.IsAnswer, before);

        Client.FramesOf(chat).Where(frame => frame.Shown.Contains("Ask me about")).Select(frame => frame.Id).Distinct()
            .ShouldBe([greeting.Id]);
        greeting.Message.TryGetProperty("suggestedActions", out _).ShouldBeTrue(greeting.Message.GetRawText());
        greeting.Message.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Count().ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task In_a_group_the_mention_is_left_out_of_the_question_and_one_message_answers()
    {
        await Client.SayAsync(Client.GroupChat, Question, mentionBot: true);

        await ShouldBeOneMessageAsync(Client.GroupChat);
    }

    [Fact]
    public async Task In_a_channel_one_message_answers_in_the_question_s_thread()
    {
        var thread = await Client.SayAsync(Client.Channel, Question, mentionBot: true);

        thread.ShouldContain(";messageid=");
        await ShouldBeOneMessageAsync(thread);
    }

    [Fact]
    public async Task A_thumb_with_its_reason_is_taken_and_stored_with_the_question()
    {
        var chat = Client.PersonalChat;
        var before = Client.FramesOf(chat).Count;
        await Client.SayAsync(chat, "What did Lavrov praise?");
        var answer = await Client.ShownAsync(chat, frame => frame.IsAnswer, before);

        var (status, body) = await Client.InvokeAsync(
            chat,
            "message/submitAction",
            new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = "{\"feedbackText\":\"too short\"}" } },
            answer.Id);

        status.ShouldBe(200, body);
        var stored = (await teams.Home.RunAsync("feedback", "list", "--json")).Json().GetRawText();
        stored.ShouldContain("too short");
        stored.ShouldContain("dislike");
    }

    [Fact]
    public async Task A_card_s_action_gets_an_answer_of_a_card_s_action()
    {
        var chat = Client.PersonalChat;
        var before = Client.FramesOf(chat).Count;
        await Client.SayAsync(chat, Question);
        var answer = await Client.ShownAsync(chat, frame => frame.IsAnswer, before);

        var (status, body) = await Client.InvokeAsync(
            chat, "adaptiveCard/action",
            new { action = new { type = "Action.Execute", verb = "help", data = new { } }, trigger = "manual" }, answer.Id);

        status.ShouldBe(200, body);
        using var result = JsonDocument.Parse(body);
        result.RootElement.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
    }

    [Fact]
    public async Task What_is_no_question_draws_no_reply()
    {
        var chat = Client.GroupChat;
        foreach (var type in new[] { "messageReaction", "endOfConversation", "typing", "messageDelete" })
            await Client.SendAsync(new
            {
                type,
                id = Guid.NewGuid().ToString(),
                channelId = "msteams",
                serviceUrl = Client.ServiceUrl,
                from = new { id = AgentsPlayground.User },
                recipient = new { id = Client.BotId },
                conversation = new { id = chat, isGroup = true, conversationType = "groupChat" },
                reactionsAdded = type == "messageReaction" ? new[] { new { type = "like" } } : null,
            });

        await Client.SayAsync(chat, Question, mentionBot: true);

        await ShouldBeOneMessageAsync(chat);
    }

    private async Task ShouldBeOneMessageAsync(string conversation)
    {
        var answer = await Client.ShownAsync(conversation, frame => frame.IsAnswer);
        answer.Action.ShouldBe("createMessage");
        answer.Shown.ShouldContain(Quoted);
        answer.Shown.ShouldContain("[1]");
        answer.Shown.ShouldNotContain("<at>");
        answer.Message.GetProperty("aiEntity").GetProperty("citation").GetArrayLength().ShouldBeGreaterThan(0);
        var shown = Client.FramesOf(conversation).Where(frame => frame.IsMessage).ToList();
        shown.ShouldAllBe(frame => frame.Action == "createMessage");
        shown.Select(frame => frame.Id).ShouldBeUnique();
    }
}
