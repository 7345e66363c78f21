using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

[Collection(BrowserTests.Name)]
public sealed class AskPageTests(Site site)
{
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    // Where the last question and the first line of its answer stand, and what is left of the height for them.
    private const string Places =
        """
        () => {
            const turn = document.querySelector('.turn:last-child');
            const line = document.createRange();
            line.selectNodeContents(turn.querySelector('.answer__text'));
            const room = document.querySelector('.ask__scroll').getBoundingClientRect();
            const question = turn.querySelector('.turn__question').getBoundingClientRect();
            return [question.top - room.top, line.getClientRects()[0].bottom - room.top, room.height];
        }
        """;

    private const string WatchShifts =
        """
        () => new PerformanceObserver(list => {
            for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted = (window.shifted ?? 0) + shift.value;
        }).observe({ type: 'layout-shift', buffered: true })
        """;

    [Theory]
    [InlineData(390, 664)]
    [InlineData(844, 390)]
    [InlineData(1280, 800)]
    public async Task The_question_goes_to_the_top_and_the_answer_s_first_line_stands_under_it(int width, int height)
    {
        // A window that changes its size moves everything, which is no shift of the page's.
        await using var reader = await site.ReaderAsync(width, height: height);
        var page = await reader.OpenAsync(Conversation.Own);
        await page.EvaluateAsync(WatchShifts);
        var chat = new Conversation(page);
        await chat.ReadyAsync();

        foreach (var (question, answer) in new[] { (Question, Quoted), ("What did Witkoff tell Fox News?", "very, very important"),
            ("What is the price of oil?", "do not hold an answer") })
        {
            await chat.AskAsync(question, answer);

            var places = await page.EvaluateAsync<double[]>(Places);
            places[0].ShouldBeInRange(0, 40, question);
            places[1].ShouldBeInRange(places[0], places[2], question);
        }

        (await page.EvaluateAsync<double>("() => window.shifted ?? 0")).ShouldBeLessThan(0.05);
        await Screenshots.TakeAsync(page, $"ask-third-{width}x{height}");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Sources_are_one_line_that_opens_to_one_card_for_each_article()
    {
        var citations = (await site.Home.RunAsync("ask", Question, "--json")).Json().Citations();
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);
        await chat.AskAsync(Question, Quoted);
        var cards = chat.Find(".card");
        await Expect(cards.First).ToBeHiddenAsync();

        await chat.Find(".sources > summary").ClickAsync();

        var articles = citations.Select(citation => citation.GetProperty("articleId").GetString()).Distinct().Count();
        await Expect(cards).ToHaveCountAsync(articles);
        await Expect(cards.First).ToContainTextAsync(citations[0].GetProperty("title").GetString()!);
        await Expect(cards.First).ToContainTextAsync(citations[0].Quote());
        await Expect(cards.First).ToContainTextAsync("Verified word for word");
        await Expect(chat.Find(".card__quote")).ToHaveCountAsync(citations.Count);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Beside_the_answer_stands_the_article_at_the_quoted_words()
    {
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);
        await chat.AskAsync(Question, Quoted);

        var mark = chat.Find("iframe.pane__frame").ContentFrame.Locator("mark#cited");
        await Expect(mark).ToContainTextAsync("NATO");
        await Expect(mark).ToBeInViewportAsync();
        await Expect(chat.Input).ToBeFocusedAsync();
        await chat.Citation(1).ClickAsync();

        await Expect(mark).ToBeFocusedAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task On_a_phone_the_article_comes_up_over_the_answer_and_goes_back_to_it()
    {
        await using var reader = await site.ReaderAsync(width: 390);
        var chat = await OpenAsync(reader);
        await chat.AskAsync(Question, Quoted);
        await Expect(chat.Find(".pane")).ToBeHiddenAsync();

        await chat.Citation(1).ClickAsync();
        var mark = chat.Find("iframe.pane__frame").ContentFrame.Locator("mark#cited");
        await Expect(mark).ToBeFocusedAsync();
        await Expect(mark).ToBeInViewportAsync();
        await mark.PressAsync("Escape");

        await Expect(chat.Find(".pane")).ToBeHiddenAsync();
        await Expect(chat.Citation(1)).ToBeFocusedAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_follow_up_is_understood_and_a_reload_brings_the_conversation_back()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync("What did Lavrov praise?", "Lavrov");
        await chat.AskAsync("and what did he say about NATO?", "NATO");

        await page.ReloadAsync();

        await Expect(chat.OwnMessages).ToHaveCountAsync(2);
        await Expect(chat.BotMessages.Last).ToContainTextAsync("NATO");
        await chat.AskAsync(Question, Quoted);
        await Expect(chat.OwnMessages).ToHaveCountAsync(3);
        await Expect(chat.BotMessages).ToHaveCountAsync(3);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_suggested_question_is_asked_by_its_button_and_answered()
    {
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);
        var question = (await chat.Suggestions.First.InnerTextAsync()).Trim();

        await chat.Suggestions.First.ClickAsync();

        await Expect(chat.OwnMessages.First).ToHaveTextAsync(question);
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
        await chat.Find("[data-rating-form] textarea[name=\"reason\"]").FillAsync("too short for me");
        await chat.Find("[data-rating-form] button:has-text(\"Send\")").ClickAsync();
        await Expect(chat.Find(".rating__thanks").First).ToHaveTextAsync("Thank you.");

        await Eventually.UntilAsync(async () => (await RatingsAsync()).Any(rating =>
            Text(rating, "reaction") == "dislike" && Text(rating, "reason") == "too short for me"
            && Text(rating, "question") == "What did Lavrov praise?"));
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_thumb_is_taken_back_by_pressing_it_once_more()
    {
        const string Praised = "What did Lavrov praise about Trump?";
        await using var reader = await site.ReaderAsync();
        var chat = await OpenAsync(reader);
        await chat.AskAsync(Praised, "Lavrov");
        var thumb = chat.Find("[data-rating=\"like\"]").Last;

        await thumb.ClickAsync();
        await Eventually.UntilAsync(async () => (await RatingsAsync()).Any(rating => Text(rating, "question") == Praised));
        await thumb.ClickAsync();

        await Expect(thumb).ToHaveAttributeAsync("aria-pressed", "false");
        await Eventually.UntilAsync(async () => !(await RatingsAsync()).Any(rating => Text(rating, "question") == Praised));
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Conversations_of_this_device_are_opened_renamed_and_deleted_and_a_new_one_is_undone()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);

        await page.Locator("[data-renew]").ClickAsync();
        await Expect(chat.OwnMessages).ToHaveCountAsync(0);
        await page.Locator(".notice button").ClickAsync();
        await Expect(chat.BotMessages.Last).ToContainTextAsync(Quoted);
        await page.Locator("[data-renew]").ClickAsync();
        await chat.AskAsync("What did Witkoff tell Fox News?", "very, very important");

        await page.Locator("[data-list]").ClickAsync();
        var rows = page.Locator(".list__item");
        await Expect(rows).ToHaveTextAsync(
            [new Regex("Witkoff"), new Regex("Lavrov demand")]);
        await rows.Last.GetByText("Rename").ClickAsync();
        await page.Locator(".list__input").FillAsync("<b>Demands</b>");
        await page.Locator(".list__input").PressAsync("Enter");
        await Expect(rows.Last.Locator(".list__name")).ToHaveTextAsync("<b>Demands</b>");
        await rows.First.GetByText("Delete").ClickAsync();
        await Expect(rows.First).ToContainTextAsync("Deleted");
        await Expect(chat.OwnMessages).ToHaveCountAsync(0);
        await rows.Last.Locator(".list__open").ClickAsync();

        await Expect(chat.OwnMessages).ToHaveTextAsync([Question]);
        await Expect(chat.BotMessages.Last).ToContainTextAsync(Quoted);
        await page.Locator("[data-list]").ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task An_answer_is_copied_with_its_sources()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);

        await page.GetByLabel("Copy this answer with its sources").ClickAsync();
        await Expect(chat.Find(".rating__thanks").Last).ToHaveTextAsync("Copied.");

        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.ShouldStartWith(Question);
        copied.ShouldContain(Quoted);
        copied.ShouldContain("\nSources:\n[1] Three days after");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task An_answer_is_shared_opened_by_somebody_else_and_taken_back()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);

        await page.GetByLabel("Share this answer by a link").ClickAsync();
        await page.GetByText("Make the link").ClickAsync();
        await Expect(chat.Find(".sharing__told")).ToContainTextAsync("Copied.");
        var address = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        await using var other = await site.ReaderAsync(width: 390);
        other.Expected.Add("410");
        var shared = await other.OpenAsync(address);
        await Expect(shared.Locator("h1")).ToHaveTextAsync(Question);
        await Expect(shared.Locator(".card__quote").First).ToContainTextAsync(Quoted);
        await page.ReloadAsync();
        await Expect(chat.Find(".sharing__address")).ToHaveValueAsync(address);
        await page.Locator("[data-list]").ClickAsync();
        await Expect(page.Locator($".list a[href='{address}']")).ToContainTextAsync(Question);
        await page.Keyboard.PressAsync("Escape");
        await chat.Find(".sharing__link button").Last.ClickAsync();
        await Expect(chat.Find(".sharing__told")).ToContainTextAsync("taken back");

        await shared.ReloadAsync();
        await Expect(shared.Locator("h1")).ToHaveTextAsync("This answer was taken back");
        await reader.ShouldHaveNothingToComplainAsync();
        await other.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Before_an_answer_is_shared_its_reader_hears_what_is_and_for_how_long_and_may_leave_it()
    {
        await using var reader = await site.ReaderAsync(width: 390);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        var posted = 0;
        page.Request += (_, request) =>
            posted += request.Method == "POST" && request.Url.EndsWith("/shared", StringComparison.Ordinal) ? 1 : 0;
        var share = page.GetByLabel("Share this answer by a link");
        var sure = page.GetByText("Make the link");

        await share.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(sure).ToBeFocusedAsync();
        var until = DateTime.UtcNow.AddDays(90).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        await Expect(chat.Find(".sharing__what")).ToContainTextAsync($"until {until}");
        await Expect(sure).ToHaveAccessibleDescriptionAsync(new Regex("this question and its answer"));
        await Screenshots.TakeAsync(page, "ask-share-390");
        await page.Keyboard.PressAsync("Escape");
        await Expect(sure).ToBeHiddenAsync();
        await Expect(share).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Find(".sharing")).ToBeHiddenAsync();
        posted.ShouldBe(0);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Expect(chat.Find(".sharing__told")).ToContainTextAsync(until);
        await Expect(share).ToBeFocusedAsync();
        posted.ShouldBe(1);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task An_article_asked_alone_is_seen_as_a_filter_that_can_be_taken_off()
    {
        var id = (await site.Home.RunAsync("ask", Question, "--json")).Json().Citations()[0].GetProperty("articleId").GetString()!;
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync($"/?article={Uri.EscapeDataString(id)}");
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await Expect(chat.Find(".filter")).ToContainTextAsync("Three days after");

        var answer = await chat.AskAsync(Question, Quoted);
        await Expect(answer).ToContainTextAsync("In “Three days after");
        await Expect(chat.Find(".filter")).ToHaveCountAsync(1);
        await chat.Find(".filter__remove").ClickAsync();
        await Expect(chat.Find(".filter")).ToHaveCountAsync(0);

        await Expect(await chat.AskAsync(Question, Quoted)).Not.ToContainTextAsync("In “Three days after");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Tab_goes_from_the_answer_s_citation_to_its_sources_and_its_thumbs()
    {
        await using var reader = await site.ReaderAsync(width: 390);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await Expect(chat.Input).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Citation(1)).ToBeVisibleAsync();

        await chat.Find("a.marker").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(chat.Find(".sources > summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(chat.Find("[data-rating=\"like\"]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(chat.Find("[data-rating=\"dislike\"]")).ToBeFocusedAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Where_no_WebSocket_gets_through_answers_come_all_the_same()
    {
        await using var reader = await site.ReaderAsync();
        reader.Expected.Add("WebSocket");
        await reader.RouteAsync("**/stream**", route => route.ContinueAsync(), socket => _ = socket.CloseAsync());
        var page = await reader.OpenAsync(Conversation.Own);
        await page.EvaluateAsync("() => 0");
        var chat = new Conversation(page);

        await chat.AskAsync(Question, Quoted);

        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task What_is_asked_before_the_conversation_is_open_is_answered_in_it()
    {
        await using var reader = await site.ReaderAsync();
        var opens = new TaskCompletionSource();
        await reader.RouteAsync("**/v3/directline/tokens/generate", async route =>
        {
            await opens.Task;
            await route.ContinueAsync();
        }, socket => socket.ConnectToServer());
        var chat = new Conversation(await reader.OpenAsync(Conversation.Own));
        await chat.Input.FillAsync(Question);
        await chat.Input.PressAsync("Enter");
        await Expect(chat.OwnMessages).ToHaveCountAsync(1);

        opens.SetResult();

        await Expect(chat.BotMessages.Last).ToContainTextAsync(Quoted);
        await Expect(chat.BotMessages).ToHaveCountAsync(1);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task The_scripts_of_the_page_weigh_little()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        await new Conversation(page).ReadyAsync();

        var weight = await page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').filter(file => file.name.endsWith('.js'))"
            + ".reduce((sum, file) => sum + file.transferSize, 0)");

        weight.ShouldBeInRange(1, 40_000);
    }

    private static async Task<Conversation> OpenAsync(Reader reader)
    {
        var chat = new Conversation(await reader.OpenAsync(Conversation.Own));
        await chat.ReadyAsync();
        return chat;
    }

    private async Task<IReadOnlyList<JsonElement>> RatingsAsync()
    {
        var list = (await site.Home.RunAsync("feedback", "list", "--json")).Json();
        return [.. (list.ValueKind == JsonValueKind.Array ? list : list.GetProperty("ratings")).EnumerateArray()];
    }

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
