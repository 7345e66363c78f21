using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>A conversation as its user sees it, on a page or in a frame of one: on the site's own page, or in Web Chat.</summary>
internal sealed class Conversation(IFrameLocator? frame, IPage page)
{
    private const string OwnTurns = ".turn";

    public Conversation(IPage page) : this(null, page)
    {
    }

    /// <summary>The page that Bot Framework Web Chat stands on.</summary>
    public const string WebChat = "/webchat";

    /// <summary>The site's own.</summary>
    public const string Own = "/";

    public ILocator Input => Find("[data-id=\"webchat-sendbox-input\"], #question");

    public ILocator BotMessages => Find(
        ".webchat__stacked-layout:not(.webchat__stacked-layout--from-user) .webchat__text-content__markdown, .turn__answer .answer");

    public ILocator OwnMessages => Find(".webchat__stacked-layout--from-user, .turn__question");

    public ILocator Suggestions => Find(".webchat__suggested-action, .suggestion");

    public ILocator Citation(int number) => Find($"a[data-citation=\"{number}\"]").Last;

    /// <summary>Waits until the conversation is there with its greeting, which suggests questions.</summary>
    public async Task ReadyAsync()
    {
        await Expect(Find("[data-line=\"online\"]")).ToHaveCountAsync(1);
        await Expect(Find(".webchat__text-content__markdown, .welcome__title").First)
            .ToContainTextAsync(IsWebChat ? "Ask me about" : "know");
    }

    /// <summary>Asks, and waits until the answer shows <paramref name="answer"/>.</summary>
    public async Task<ILocator> AskAsync(string question, string answer)
    {
        var asked = await OwnMessages.CountAsync();
        await Input.FillAsync(question);
        await Input.PressAsync("Enter");
        await Expect(OwnMessages).ToHaveCountAsync(asked + 1);
        var reply = IsWebChat
            ? Find("[role=\"feed\"] > article:has(.webchat__stacked-layout--from-user)").Last
                .Locator("xpath=following-sibling::article//*[contains(@class, 'webchat__text-content__markdown')]").Last
            : Find(OwnTurns).Last.Locator(".answer").Last;
        await Expect(reply).ToContainTextAsync(answer);
        return reply;
    }

    public ILocator Find(string selector) => frame is null ? page.Locator(selector) : frame.Locator(selector);

    private bool IsWebChat => frame is not null || new Uri(page.Url).AbsolutePath.EndsWith(WebChat, StringComparison.Ordinal);
}
