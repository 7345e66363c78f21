using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

[Collection(BrowserTests.Name)]
public sealed class WidgetTests(Site site)
{
    // Web Chat moves what it shows over several pictures: this is over when half a second of them are alike.
    private const string Rest =
        """
        async transcript => {
            for (let alike = 0, before = -1; alike < 30; before = transcript.scrollTop) {
                await new Promise(requestAnimationFrame);
                alike = transcript.scrollTop === before ? alike + 1 : 0;
            }
            return transcript.scrollHeight - transcript.clientHeight - transcript.scrollTop;
        }
        """;

    [Fact]
    public async Task On_a_foreign_page_with_a_strict_policy_the_keyboard_opens_asks_and_closes()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(site.Allowed.Origin);
        var launcher = page.Locator("chatbot-launcher button.launcher");
        await Expect(launcher).ToHaveAttributeAsync("aria-expanded", "false");

        await launcher.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(launcher).ToHaveAttributeAsync("aria-expanded", "true");
        var chat = new Conversation(page.FrameLocator("chatbot-launcher iframe"), page);
        await chat.ReadyAsync();
        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("chatbot-launcher [role=\"dialog\"]")).ToBeHiddenAsync();
        await Expect(launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(launcher).ToBeFocusedAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Of_an_answer_that_is_longer_than_the_panel_the_beginning_is_shown_under_its_question()
    {
        await using var reader = await site.ReaderAsync(390, height: 400);
        var page = await reader.OpenAsync(site.Allowed.Origin);
        await page.Locator("chatbot-launcher button.launcher").ClickAsync();
        var chat = new Conversation(page.FrameLocator("chatbot-launcher iframe"), page);
        await chat.ReadyAsync();

        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");
        await Expect(chat.Find("[data-rating=\"like\"]").Last).ToBeVisibleAsync();
        var below = await chat.Find(".webchat__basic-transcript__scrollable").EvaluateAsync<double>(Rest);

        below.ShouldBeGreaterThan(20, "The answer has to be longer than the room.");
        await Expect(chat.OwnMessages.Last).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Expect(chat.Find("[data-rating=\"like\"]").Last).Not.ToBeInViewportAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task It_adds_one_element_to_the_page_and_no_global()
    {
        await using var reader = await site.ReaderAsync();
        var bare = await reader.OpenAsync(site.Allowed.Origin + "/bare");
        var known = await bare.EvaluateAsync<string[]>("() => Object.getOwnPropertyNames(window)");
        var page = await reader.OpenAsync(site.Allowed.Origin);
        await Expect(page.Locator("chatbot-launcher")).ToHaveCountAsync(1);

        (await page.EvaluateAsync<string[]>("() => Object.getOwnPropertyNames(window)")).Except(known).ShouldBeEmpty();
        (await page.EvaluateAsync<string[]>("() => [...document.body.children].map(child => child.localName)")).ShouldBe(["main", "script",
            "chatbot-launcher"]);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task On_a_page_of_a_site_that_is_not_allowed_there_is_no_chat()
    {
        await using var reader = await site.ReaderAsync();
        reader.Expected.Add("frame-ancestors");
        // The browser puts an error page of no origin into the frame; the widget's message to the chat does not reach it.
        reader.Expected.Add("postMessage");
        var page = await reader.OpenAsync(site.Stranger.Origin);

        var response = await page.RunAndWaitForResponseAsync(
            () => page.Locator("chatbot-launcher button.launcher").ClickAsync(),
            response => new Uri(response.Url).AbsolutePath.EndsWith("/widget", StringComparison.Ordinal));
        await Expect(page.FrameLocator("chatbot-launcher iframe").Locator("[data-id=\"webchat-sendbox-input\"]")).ToHaveCountAsync(0);

        (await response.HeaderValueAsync("content-security-policy"))!.ShouldNotContain(site.Stranger.Origin);
        await Expect(page.FrameLocator("chatbot-launcher iframe").Locator("body")).Not.ToContainTextAsync("Ask me about");
        await reader.ShouldHaveNothingToComplainAsync();
    }
}
