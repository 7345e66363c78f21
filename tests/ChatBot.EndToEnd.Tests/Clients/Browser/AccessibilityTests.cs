using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Site site)
{
    private static readonly string[] Grave = ["serious", "critical"];

    // What stands out to the right, where the page scrolls sideways.
    private const string TooWide =
        """
        () => {
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            const wide = [...document.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > root.clientWidth || one.scrollWidth > root.clientWidth);
            return [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.map(one => `${one.localName}.${one.className}`)];
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Axe_finds_no_serious_violation_on_any_page(ColorScheme scheme, int width)
    {
        await using var reader = await site.ReaderAsync(width, scheme);
        reader.Expected.Add("404");
        var page = await reader.OpenAsync("/");
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await CheckAsync(page, "chat-empty");

        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");
        await Expect(chat.Citation(1)).ToBeVisibleAsync();
        await CheckAsync(page, "chat-answer");

        await CheckAsync(await reader.FollowAsync(() => chat.Citation(1).ClickAsync()), "article");
        await CheckAsync(await reader.OpenAsync("/no-such-page"), "not-found");
        await CheckAsync(await reader.OpenAsync("/articles/no-such-article"), "no-article");

        var foreign = await reader.OpenAsync(site.Allowed.Origin);
        await CheckAsync(foreign, "widget-closed");
        await foreign.Locator("chatbot-launcher button.launcher").ClickAsync();
        await new Conversation(foreign.FrameLocator("chatbot-launcher iframe"), foreign).ReadyAsync();
        await CheckAsync(foreign, "widget-open");
        await reader.ShouldHaveNothingToComplainAsync();

        async Task CheckAsync(IPage shown, string name)
        {
            await Screenshots.TakeAsync(shown, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}");
            var result = await shown.RunAxe();
            result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => Describe(name, violation))
                .ShouldBeEmpty();
            (await shown.EvaluateAsync<string[]>(TooWide)).ShouldBeEmpty($"{name} scrolls sideways at {width} px.");
        }
    }

    private static string Describe(string page, AxeResultItem violation) =>
        $"{page}: {violation.Id} ({violation.Impact}), {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";
}
