using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

[Collection(BrowserTests.Name)]
public sealed class SitePathTests(Site site)
{
    [Theory]
    [InlineData("")]
    [InlineData(Conversation.WebChat)]
    public async Task Below_a_path_the_chat_works_as_at_the_root(string address)
    {
        Uri root;
        await using (var first = await ChatBotServer.StartAsync(site.Home))
            root = first.Client.BaseAddress!;
        await using var server = await ChatBotServer.StartAtAsync(root, site.Home, $"--Site:PublicUrl={root}ask");
        await using var reader = await site.ReaderAsync(root);
        var page = await reader.OpenAsync($"{root}ask{address}");
        var chat = new Conversation(page);
        await chat.ReadyAsync();

        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");
        // Either opens a page of its own for whoever asks for one.
        var article = await reader.FollowAsync(() => chat.Citation(1).ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));
        await Expect(article.Locator("mark#cited")).ToBeInViewportAsync();
        article.Url.ShouldStartWith($"{root}ask/articles/");
        await page.ReloadAsync();

        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
        await reader.ShouldHaveNothingToComplainAsync();
    }
}
