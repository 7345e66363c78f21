using System.Net;
using System.Text.Json;
using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>How much one person may say, and how fast, on every way in.</summary>
public sealed class LimitsTests : IAsyncLifetime
{
    private const string Secret = "the-secret-of-these-tests";
    private const string TooFast = "You are asking faster than I can answer; please try again in";

    private static readonly string Long = $"What did Lavrov demand? {new string('x', 2500)}";

    private ChatBotHome Home { get; } = new() { Variables = { ["Limits__QuestionsPerMinute"] = "1", ["Limits__QuestionsAtOnce"] = "2" } };

    private ChatBotServer server = null!;

    public async Task InitializeAsync() => server = await ChatBotServer.StartAsync(
        Home, $"--DirectLine:Secret={Secret}", "--DirectLine:KeepAlive=00:00:01");

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Home.Dispose();
    }

    [Fact]
    public async Task Somebody_who_asks_too_fast_hears_one_kind_sentence_and_others_are_answered()
    {
        var fast = await Owner.BeginAsync("dl_fast");
        var calm = await Owner.BeginAsync("dl_calm");

        foreach (var text in (string[])["help", "What did Lavrov demand?", "What did Lavrov praise?"])
            (await ReplyAsync(fast, text)).StartsWith(TooFast, StringComparison.Ordinal).ShouldBe(text == "What did Lavrov praise?");
        (await ReplyAsync(calm, "What did Lavrov demand?")).ShouldContain("renounce its ambition to join NATO");
    }

    [Fact]
    public async Task A_client_that_names_itself_anew_with_each_message_gains_nothing()
    {
        var conversation = await Owner.BeginAsync(user: null);
        foreach (var user in (string[])["ann", "ben"])
            (await ReplyAsync(conversation, "help", user)).ShouldNotStartWith(TooFast);

        (await ReplyAsync(conversation, "help", "cid")).ShouldStartWith(TooFast);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused_as_a_text_and_as_a_card()
    {
        var conversation = await Owner.BeginAsync("dl_long");

        (await ReplyAsync(conversation, Long)).ShouldContain("too long");
        (await PostAsync(conversation,
            new { type = "message", from = new { id = "dl_long" }, value = new { question = Long } })).ShouldContain("too long");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read()
    {
        var conversation = await Owner.BeginAsync("dl_large");

        (await conversation.SayAsync(new string('x', 200_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var body = new StringContent($$"""{"type":"message","text":"{{new string('x', 400_000)}}"}""", System.Text.Encoding.UTF8,
            "application/json");
        (await server.Client.PostAsync("/api/messages", body)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_question_in_the_terminal_may_be_as_long_and_no_longer()
    {
        (await Home.RunAsync("ask", Long)).Output.ShouldContain("too long");
        (await Home.RunWithInputAsync(new string('x', 1 << 20), "ask", "-")).Output.ShouldContain("too long");
    }

    private DirectLineCaller Owner => new DirectLineCaller(server.Client, server.Client.BaseAddress!).With(Secret);

    private static Task<string> ReplyAsync(DirectLineConversation conversation, string text, string user = "dl_alex") =>
        PostAsync(conversation, new { type = "message", text, from = new { id = user } });

    /// <summary>What the bot says to an activity.</summary>
    private static async Task<string> PostAsync(DirectLineConversation conversation, object activity)
    {
        await conversation.GreetedAsync();
        using var socket = await conversation.OpenAsync((await conversation.ReconnectAsync()).Text("streamUrl"));
        (await conversation.PostAsync(JsonSerializer.Serialize(activity))).Status.ShouldBe(HttpStatusCode.OK);
        while (true)
        {
            var said = await socket.NextAsync("message");
            if (said.GetProperty("from").GetProperty("role").GetString() == "bot")
                return said.GetProperty("text").GetString()!;
        }
    }
}
