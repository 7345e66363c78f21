using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>What a page is for is in view where there is little room: on phones, upright and lying.</summary>
[Collection(BrowserTests.Name)]
public sealed class SmallScreenTests(Site site)
{
    private const float Whole = 0.99f;

    [Theory]
    [InlineData(390, 664)]
    [InlineData(844, 390)]
    public async Task The_library_begins_with_its_first_article_and_unfolds_its_filters(int width, int height)
    {
        await using var reader = await site.ReaderAsync(width, height: height);
        var page = await reader.OpenAsync("/articles");
        var filters = page.Locator(".library__fields");

        await Expect(page.Locator(".library__item h2").First).ToBeInViewportAsync(new() { Ratio = Whole });
        await Expect(page.Locator("input[type=\"search\"]")).ToBeInViewportAsync(new() { Ratio = Whole });
        await Expect(filters).ToBeHiddenAsync();
        await page.GetByText("Filter by outlet and date").ClickAsync();
        await filters.GetByLabel("From").FillAsync("2001-02-03");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page.Locator("summary").First).ToHaveTextAsync("Filter: from 3 February 2001");
        await Expect(filters).ToBeHiddenAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task With_room_the_library_folds_no_filter()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync("/articles");

        await Expect(page.GetByLabel("From", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("To", new() { Exact = true })).ToBeInViewportAsync(new() { Ratio = Whole });
        await Expect(page.GetByText("Filter by outlet and date")).ToBeHiddenAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task On_a_low_screen_the_sources_stand_in_view_below_their_answer()
    {
        await using var reader = await site.ReaderAsync(844, height: 390);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();

        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");

        await Expect(chat.Find(".turn__question")).ToBeInViewportAsync(new() { Ratio = Whole });
        await Expect(chat.Find(".sources > summary")).ToBeInViewportAsync(new() { Ratio = Whole });
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task On_a_phone_the_title_of_what_is_read_has_the_room_that_words_of_its_buttons_would_take()
    {
        await using var reader = await site.ReaderAsync(390, height: 664);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");

        await chat.Citation(1).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open on a page of its own" })).ToBeVisibleAsync();
        (await chat.Find(".pane__about").BoundingBoxAsync())!.Width.ShouldBeGreaterThan(240);
        await reader.ShouldHaveNothingToComplainAsync();
    }
}
