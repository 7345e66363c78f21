using System.Text.Json;
using ChatBot.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

[Collection(BrowserTests.Name)]
public sealed class WebChatTests(Site site)
{
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    [Fact]
    public async Task The_answer_is_streamed_and_its_citation_opens_the_highlighted_sentence()
    {
        var citation = (await site.Home.RunAsync("ask", Question, "--json")).Json().Citations()[0];
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);

        await chat.AskAsync(Question, Quoted);
        await Expect(chat.Citation(1)).ToBeVisibleAsync();
        var article = await reader.FollowAsync(() => chat.Citation(1).ClickAsync());

        var mark = article.Locator("mark#cited");
        await Expect(mark).ToBeInViewportAsync();
        string.Concat(await article.Locator("mark:not(.also)").AllTextContentsAsync()).ShouldBe(citation.Quote());
        ShouldHaveStreamed(reader.SocketFrames);
        await Screenshots.TakeAsync(article, "journey-article");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_follow_up_is_understood_and_a_reload_brings_the_conversation_back()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.WebChat);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync("What did Lavrov praise?", "Lavrov");
        await chat.AskAsync("and what did he say about NATO?", "NATO");

        await page.ReloadAsync();

        await Expect(chat.OwnMessages).ToHaveCountAsync(2);
        await Expect(chat.BotMessages.Last).ToContainTextAsync("NATO");
        await chat.AskAsync(Question, Quoted);
        await Expect(chat.OwnMessages).ToHaveCountAsync(3);
        await Expect(chat.BotMessages).ToHaveCountAsync(4);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_misspelt_name_is_found_and_what_the_articles_do_not_hold_is_refused()
    {
        await using var reader = await site.ReaderAsync(width: 390);
        var chat = await OpenAsync(reader);

        await chat.AskAsync("What did Witkoff tell Fox News?", "very, very important");
        await chat.AskAsync("What is the price of oil?", "do not hold an answer");

        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_suggested_question_is_asked_by_its_button_and_answered()
    {
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);
        var suggestion = chat.Suggestions.First;
        var question = (await suggestion.InnerTextAsync()).Trim();

        await suggestion.ClickAsync();

        await Expect(chat.OwnMessages.First).ToContainTextAsync(question);
        await Expect(chat.Citation(1)).ToBeVisibleAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_thumb_and_its_reason_are_stored_with_the_question()
    {
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);
        await chat.AskAsync("What did Lavrov praise?", "Lavrov");

        await chat.Find("[data-rating=\"dislike\"]").Last.ClickAsync();
        await chat.Find("[data-rating-form] textarea[name=\"reason\"]").FillAsync("not what I wanted to know");
        await chat.Find("[data-rating-form] button:has-text(\"Send\")").ClickAsync();
        await Expect(chat.Find(".rating__thanks")).ToBeVisibleAsync();

        await Eventually.UntilAsync(async () => (await RatingsAsync()).Any(rating =>
            Text(rating, "reaction") == "dislike" && Text(rating, "reason") == "not what I wanted to know"
            && Text(rating, "question") == "What did Lavrov praise?"));
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_asks_and_opens_a_source()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.WebChat);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await Expect(chat.Input).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Citation(1)).ToBeVisibleAsync();

        await chat.Citation(1).FocusAsync();
        var article = await reader.FollowAsync(() => page.Keyboard.PressAsync("Enter"));

        await Expect(article.Locator("mark#cited")).ToBeFocusedAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    private static async Task<Conversation> OpenAsync(Reader reader)
    {
        var chat = new Conversation(await reader.OpenAsync(Conversation.WebChat));
        await chat.ReadyAsync();
        return chat;
    }

    /// <summary>Before the answer there came a part of it, which the answer begins with or which says what is being done.</summary>
    private static void ShouldHaveStreamed(IReadOnlyList<string> frames)
    {
        var activities = frames.Where(frame => frame.Length > 0)
            .SelectMany(frame => JsonDocument.Parse(frame).RootElement.GetProperty("activities").EnumerateArray()).ToList();
        var answer = activities.FindIndex(activity => Text(activity, "type") == "message"
            && Text(activity, "text").Contains(Quoted, StringComparison.Ordinal));
        var chunks = activities.Take(answer)
            .Where(activity => Text(activity, "type") == "typing" && activity.TryGetProperty("channelData", out var data)
                && Text(data, "streamType") == "streaming").ToList();
        chunks.ShouldNotBeEmpty();
        var streamed = Text(chunks[^1], "text");
        streamed.ShouldNotBeEmpty();
        Text(activities[answer], "text").ShouldStartWith(streamed);
    }

    private async Task<IReadOnlyList<JsonElement>> RatingsAsync()
    {
        var list = (await site.Home.RunAsync("feedback", "list", "--json")).Json();
        return [.. (list.ValueKind == JsonValueKind.Array ? list : list.GetProperty("ratings")).EnumerateArray()];
    }

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
