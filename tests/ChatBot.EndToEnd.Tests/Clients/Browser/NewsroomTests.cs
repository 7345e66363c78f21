using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>Days, filters and the way back, where there is more than one article.</summary>
[Collection(BrowserTests.Name)]
public sealed class NewsroomTests(Site site, Newsroom newsroom) : IClassFixture<Newsroom>
{
    // How often each day of the answer stands on more than one line, and how near a number stands to the day behind it on its line.
    private const string Days =
        """
        () => {
            const days = [...document.querySelectorAll('.answer time')];
            const markers = [...document.querySelectorAll('.answer__text .marker')].map(marker => marker.getBoundingClientRect());
            const gaps = days.flatMap(day => {
                const place = day.getClientRects()[0];
                return markers.filter(({ right, bottom, top }) => right <= place.left + 1 && top < place.bottom && bottom > place.top)
                    .map(({ right }) => place.left - right);
            });
            return [days.length, ...days.map(day => day.getClientRects().length), Math.min(99, ...gaps)];
        }
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_day_in_an_answer_breaks_over_no_line_and_is_told_apart_from_the_number_before_it(int width)
    {
        await using var reader = await site.ReaderAsync(newsroom.Address);
        var (page, chat) = await OpenAsync(reader, "/", width);
        var answer = await chat.AskAsync(Newsroom.Question, "10 June 2025");

        var days = await page.EvaluateAsync<double[]>(Days);

        days[0].ShouldBe(4, "Two in the text, two in the cards.");
        days[1..^1].ShouldAllBe(lines => lines == 1);
        days[^1].ShouldBeGreaterThan(4);
        (await answer.InnerTextAsync()).ShouldContain("[1] 10 June 2025: The captain");
        await Expect(answer.Locator("time").First).ToHaveAttributeAsync("datetime", "2025-05-20");
        await Screenshots.TakeAsync(page, $"ask-days-{width}");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Of_an_article_asked_alone_come_the_suggestions_and_a_new_conversation_asks_all()
    {
        await using var reader = await site.ReaderAsync(newsroom.Address);
        var (page, chat) = await OpenAsync(reader, $"/?article={Newsroom.Harbour}");

        await Expect(chat.Suggestions.First).ToContainTextAsync("Keller");
        (await chat.Suggestions.AllTextContentsAsync()).ShouldAllBe(question => question.Contains("Keller"));
        await page.Locator("[data-renew]").ClickAsync();

        await Expect(chat.Find(".filter")).ToHaveCountAsync(0);
        await Expect(chat.Suggestions.Filter(new() { HasText = "Okafor" })).Not.ToHaveCountAsync(0);
        page.Url.ShouldNotContain("article=");
        await page.ReloadAsync();
        await chat.ReadyAsync();
        await Expect(chat.Find(".filter")).ToHaveCountAsync(0);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_filter_that_is_taken_off_before_asking_brings_the_suggestions_of_all()
    {
        await using var reader = await site.ReaderAsync(newsroom.Address);
        var (page, chat) = await OpenAsync(reader, $"/?article={Newsroom.Harbour}");
        await Expect(chat.Suggestions.First).ToContainTextAsync("Keller");

        await chat.Find(".filter__remove").ClickAsync();

        await Expect(chat.Suggestions.Filter(new() { HasText = "Okafor" })).Not.ToHaveCountAsync(0);
        page.Url.ShouldNotContain("article=");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task From_the_list_an_article_leads_back_to_the_tab_s_conversation_and_elsewhere_to_asking()
    {
        await using var reader = await site.ReaderAsync(newsroom.Address);
        var (page, chat) = await OpenAsync(reader, "/");
        await page.GotoAsync("/articles");
        await page.GetByRole(AriaRole.Link, new() { Name = "Harbour for Lindau", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-way]")).ToHaveTextAsync("Ask a question");
        await page.Locator("[data-way]").ClickAsync();
        await chat.ReadyAsync();
        await chat.AskAsync("What did Anna Keller promise?", "a new harbour");

        await page.Locator(".masthead a[href='/articles']").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Harbour for Lindau", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-way]")).ToHaveTextAsync("Back to the conversation");
        var alone = await reader.OpenAsync($"/articles/{Newsroom.Harbour}");
        await Expect(alone.Locator("[data-way]")).ToHaveTextAsync("Ask a question");
        await page.Locator("[data-way]").ClickAsync();

        await Expect(chat.OwnMessages).ToHaveTextAsync(["What did Anna Keller promise?"]);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task An_article_is_taken_out_by_a_second_press_and_the_log_of_it_has_room_on_a_phone()
    {
        await using var reader = await site.ReaderAsync(newsroom.Address);
        var page = await reader.OpenSignedInAsync("/admin/articles");
        await page.SetViewportSizeAsync(390, 664);
        // Who signs in gets the page that they asked for, with its band on one line.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Articles");
        (await page.Locator(".masthead").BoundingBoxAsync())!.Height.ShouldBeLessThan(76);
        (await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).BoundingBoxAsync())!.Height.ShouldBeLessThan(46);
        await page.GetByText("Paste a text").ClickAsync();
        await page.Locator("[name='title']").FillAsync("Zeppelin over Eastmere and what the long name of it does to a table");
        await page.Locator("[name='text']").FillAsync("A zeppelin was seen over Eastmere on Monday. Nobody knew why.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var item = page.Locator(".admin__list > li:has(.admin__sure)").Filter(new() { HasText = "Zeppelin" });
        await Eventually.UntilAsync(async () =>
        {
            await page.GotoAsync("/admin/articles");
            return await item.CountAsync() == 1;
        });

        await item.Locator("summary").ClickAsync();
        await Expect(item.GetByText("Yes, take it out")).ToBeVisibleAsync();
        await Expect(item).ToHaveCountAsync(1);
        await item.Locator(".admin__sure button").ClickAsync();

        await Expect(page.Locator(".admin__said")).ToBeVisibleAsync();
        await Expect(item).ToHaveCountAsync(0);
        await page.GotoAsync("/admin/log");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Zeppelin");
        (await page.EvaluateAsync<int>("() => { const { scrollWidth, clientWidth } = document.querySelector('.admin__wide'); "
            + "return scrollWidth - clientWidth; }")).ShouldBe(0);
        await Screenshots.TakeAsync(page, "admin-log-390");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    private static async Task<(IPage Page, Conversation Chat)> OpenAsync(Reader reader, string address, int width = 1280)
    {
        var page = await reader.OpenAsync(address);
        await page.SetViewportSizeAsync(width, width < 500 ? 664 : 800);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        return (page, chat);
    }
}
