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
            const wide = [...document.querySelectorAll('*')].filter(one =>
                one.getBoundingClientRect().right > root.clientWidth || one.scrollWidth > root.clientWidth);
            return [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.map(one => `${one.localName}.${one.className}`)];
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 1920)]
    public async Task Axe_finds_no_serious_violation_on_any_page(ColorScheme scheme, int width)
    {
        await using var reader = await site.ReaderAsync(width, scheme);
        reader.Expected.Add("404");
        var asking = await reader.OpenAsync(Conversation.Own);
        var own = new Conversation(asking);
        await own.ReadyAsync();
        await CheckAsync(asking, "ask-empty");
        await own.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");
        await CheckAsync(asking, "ask-answer");
        await own.Find(".sources > summary").ClickAsync();
        await own.Find("[data-rating=\"dislike\"]").ClickAsync();
        await CheckAsync(asking, "ask-sources");
        await asking.GetByLabel("Share this answer by a link").ClickAsync();
        await asking.GetByText("Make the link").ClickAsync();
        await Expect(own.Find(".sharing__told")).ToBeVisibleAsync();
        await CheckAsync(asking, "ask-shared");
        await CheckAsync(await reader.OpenAsync(await own.Find(".sharing__address").InputValueAsync()), "shared");
        await own.Citation(1).ClickAsync();
        await Expect(own.Find("iframe.pane__frame")).ToBeVisibleAsync();
        await CheckAsync(asking, "ask-article");

        var page = await reader.OpenAsync(Conversation.WebChat);
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

        Task CheckAsync(IPage shown, string name) => CheckPageAsync(shown, name, width, scheme);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task An_editor_signs_in_and_finds_pages_that_axe_has_nothing_serious_against(ColorScheme scheme, int width)
    {
        await using var reader = await site.ReaderAsync(width, scheme);
        reader.Expected.Add("401");
        var page = await reader.OpenAsync("/admin/questions");
        await CheckPageAsync(page, "admin-sign-in", width, scheme);
        await Reader.SignInAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Questions");
        var tabs = await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).AllTextContentsAsync();
        foreach (var tab in tabs)
        {
            await page.GetByRole(AriaRole.Navigation).First.GetByRole(AriaRole.Link, new() { Name = tab }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(tab);
            await CheckPageAsync(page, $"admin-{tab.ToLowerInvariant()}", width, scheme);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByLabel("Key")).ToBeVisibleAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    // One sign-in for both themes: only a few are taken a minute.
    [Fact]
    public async Task Where_a_reader_forces_colours_the_bars_of_charts_have_theirs()
    {
        await using var reader = await site.ReaderAsync(1280, ColorScheme.Light);
        var chat = new Conversation(await reader.OpenAsync(Conversation.Own));
        await chat.ReadyAsync();
        await chat.AskAsync("What is the price of oil?", "do not hold an answer");
        var page = await reader.OpenSignedInAsync("/admin/figures");
        await page.GetByRole(AriaRole.Link, new() { Name = "Figures" }).ClickAsync();

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = scheme });
            // Drawn anew: what is shown already goes over to other colours slowly.
            await page.ReloadAsync();

            var colours = await page.EvaluateAsync<string[]>(
                """
                () => {
                    const look = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
                    const probe = document.body.appendChild(document.createElement('p'));
                    const system = name => {
                        probe.style.color = name;
                        return getComputedStyle(probe).color;
                    };
                    const bar = document.querySelector('.chart__marked:not([height="0"])');
                    return [look('.chart__all', 'fill'), system('CanvasText'), getComputedStyle(bar).fill, getComputedStyle(bar).stroke];
                }
                """);
            colours[0].ShouldBe(colours[1]);
            colours[2].ShouldNotBe(colours[1]);
            colours[3].ShouldBe(colours[1]);
            await Screenshots.TakeAsync(page, $"admin-figures-forced-{scheme.ToString().ToLowerInvariant()}");
        }

        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 1920)]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 1920)]
    public async Task Axe_finds_no_serious_violation_in_the_library(ColorScheme scheme, int width)
    {
        await using var reader = await site.ReaderAsync(width, scheme);
        reader.Expected.Add("400");
        // What was asked for stands in the field again, to be mended.
        reader.Expected.Add("does not conform to the required format");

        var library = await reader.OpenAsync("/articles");
        await Expect(library.Locator(".library__item")).ToHaveCountAsync(1);
        await CheckPageAsync(library, "library", width, scheme);
        await CheckPageAsync(await reader.OpenAsync("/articles?q=zeppelins"), "library-empty", width, scheme);
        await CheckPageAsync(await reader.OpenAsync("/articles?from=soon"), "library-problem", width, scheme);

        await reader.ShouldHaveNothingToComplainAsync();
    }

    private static async Task CheckPageAsync(IPage shown, string name, int width, ColorScheme scheme)
    {
        await Screenshots.TakeAsync(shown, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}");
        // What is in order need not be listed: that takes half of the time.
        var result = await shown.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => Describe(name, violation))
            .ShouldBeEmpty();
        (await shown.EvaluateAsync<string[]>(TooWide)).ShouldBeEmpty($"{name} scrolls sideways at {width} px.");
    }

    private static string Describe(string page, AxeResultItem violation) =>
        $"{page}: {violation.Id} ({violation.Impact}), {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";
}
