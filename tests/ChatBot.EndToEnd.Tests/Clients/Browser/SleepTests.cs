using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

[Collection(BrowserTests.Name)]
public sealed class SleepTests(Site site)
{
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    [Theory]
    [InlineData(Conversation.Own)]
    [InlineData(Conversation.WebChat)]
    public async Task What_was_said_stays_and_is_understood_after_a_long_sleep(string address)
    {
        await using var reader = await ReaderAsync();
        var laptop = await Laptop.OfAsync(reader, site.Home);
        var chat = new Conversation(await reader.OpenAsync(address));
        await chat.ReadyAsync();
        await chat.AskAsync("What did Lavrov praise?", "Lavrov");

        await laptop.SleepAsync();

        await Expect(chat.Find("[data-line=\"lost\"]")).ToHaveCountAsync(1);
        await Expect(chat.Find("[data-line=\"online\"]")).ToHaveCountAsync(1);
        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
        await chat.AskAsync("and what did he say about NATO?", "NATO");
        await Expect(chat.OwnMessages).ToHaveCountAsync(2);
        await Expect(chat.Find(".notice")).ToHaveCountAsync(0);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Theory]
    [InlineData(Conversation.Own)]
    [InlineData(Conversation.WebChat)]
    public async Task A_page_that_is_loaded_again_after_a_long_sleep_has_its_conversation(string address)
    {
        await using var reader = await ReaderAsync();
        var laptop = await Laptop.OfAsync(reader, site.Home);
        var page = await reader.OpenAsync(address);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        await laptop.SleepAsync();

        await page.ReloadAsync();

        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
        await Expect(chat.BotMessages.Last).ToContainTextAsync(Quoted);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Theory]
    [InlineData(Conversation.Own)]
    [InlineData(Conversation.WebChat)]
    public async Task A_browser_that_keeps_no_cookie_begins_anew_and_says_so(string address)
    {
        await using var reader = await ReaderAsync();
        var laptop = await Laptop.OfAsync(reader, site.Home);
        var page = await reader.OpenAsync(address);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        await page.Context.ClearCookiesAsync();

        await laptop.SleepAsync();

        await Expect(chat.Find(".notice")).ToContainTextAsync("Your last conversation has ended");
        await chat.AskAsync(Question, Quoted);
        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    private async Task<Reader> ReaderAsync()
    {
        var reader = await site.ReaderAsync();
        // The browser notes each request that the host refuses.
        reader.Expected.Add("403 (Forbidden)");
        return reader;
    }
}
