using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>The web chat as its user sees it, on a page or in a frame of one.</summary>
internal sealed class Conversation(IFrameLocator? frame, IPage page)
{
    public Conversation(IPage page) : this(null, page)
    {
    }

    public ILocator Input => Find("[data-id=\"webchat-sendbox-input\"]");

    public ILocator BotMessages =>
        Find(".webchat__stacked-layout:not(.webchat__stacked-layout--from-user) .webchat__text-content__markdown");

    public ILocator OwnMessages => Find(".webchat__stacked-layout--from-user");

    public ILocator Citation(int number) => Find($"a[data-citation=\"{number}\"]").Last;

    /// <summary>Waits until the conversation is there with its greeting, which suggests questions.</summary>
    public async Task ReadyAsync()
    {
        await Expect(Find("[data-line=\"online\"]")).ToHaveCountAsync(1);
        await Expect(BotMessages.First).ToContainTextAsync("Ask me about");
    }

    /// <summary>Asks, and waits until the answer shows <paramref name="answer"/>.</summary>
    public async Task<ILocator> AskAsync(string question, string answer)
    {
        var asked = await OwnMessages.CountAsync();
        await Input.FillAsync(question);
        await Input.PressAsync("Enter");
        await Expect(OwnMessages).ToHaveCountAsync(asked + 1);
        var reply = Find("[role=\"feed\"] > article:has(.webchat__stacked-layout--from-user)").Last
            .Locator("xpath=following-sibling::article//*[contains(@class, 'webchat__text-content__markdown')]").Last;
        await Expect(reply).ToContainTextAsync(answer);
        return reply;
    }

    public ILocator Find(string selector) => frame is null ? page.Locator(selector) : frame.Locator(selector);
}
