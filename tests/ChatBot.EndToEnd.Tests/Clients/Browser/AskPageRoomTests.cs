using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>What a reader is doing stays where it is, and what they called up is in view.</summary>
[Collection(BrowserTests.Name)]
public sealed class AskPageRoomTests(Site site)
{
    private const float WholeButForRounding = 0.99f;
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    // Scrolls so far that a button is the last that is seen, and gives it the focus.
    private const string AtTheEdge =
        """
        selector => {
            const buttons = document.querySelectorAll(selector);
            const button = buttons[buttons.length - 1];
            button.scrollIntoView({ block: 'end' });
            button.focus({ preventScroll: true });
        }
        """;

    [Fact]
    public async Task What_is_typed_while_the_answer_and_its_article_come_is_not_lost()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.Input.FillAsync(Question);
        await page.Keyboard.PressAsync("Enter");

        await page.Keyboard.TypeAsync("and who ");
        await Expect(chat.Find("iframe.pane__frame").ContentFrame.Locator("mark#cited")).ToBeInViewportAsync();
        await page.Keyboard.TypeAsync("met Putin?");

        await Expect(chat.Input).ToBeFocusedAsync();
        await Expect(chat.Input).ToHaveValueAsync("and who met Putin?");
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task A_window_that_grows_opens_the_pane_without_taking_the_cursor()
    {
        await using var reader = await site.ReaderAsync(width: 900);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.Input.FillAsync("What did");

        await page.SetViewportSizeAsync(1280, 800);
        await Expect(chat.Find(".pane")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(" Lavrov demand?");

        await Expect(chat.Input).ToHaveValueAsync(Question);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task Beside_a_refusal_that_quotes_nothing_stands_no_article()
    {
        await using var reader = await site.ReaderAsync();
        var chat = new Conversation(await reader.OpenAsync(Conversation.Own));
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        await Expect(chat.Find("iframe.pane__frame")).ToHaveCountAsync(1);

        await chat.AskAsync("What is the price of oil?", "do not hold an answer");

        await Expect(chat.Find("iframe.pane__frame")).ToHaveCountAsync(0);
        await Expect(chat.Find(".pane__empty")).ToBeVisibleAsync();
        await Expect(chat.Find(".pane__about")).ToBeEmptyAsync();
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task What_was_told_goes_when_the_next_question_is_asked()
    {
        await using var reader = await site.ReaderAsync();
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        await page.Locator("[data-renew]").ClickAsync();
        await Expect(chat.Find(".notice--told")).ToHaveCountAsync(1);

        await chat.AskAsync(Question, Quoted);

        await Expect(chat.Find(".notice--told")).ToHaveCountAsync(0);
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Fact]
    public async Task On_a_phone_the_form_of_a_thumb_and_what_a_link_shows_come_into_view()
    {
        await using var reader = await site.ReaderAsync(width: 390, height: 480);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        await chat.Find(".sources > summary").ClickAsync();

        // Pressed by the keyboard, nothing scrolls by itself.
        await page.EvaluateAsync(AtTheEdge, "[data-rating=\"dislike\"]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Find("[data-rating-form]")).ToBeInViewportAsync(new() { Ratio = WholeButForRounding });
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync(AtTheEdge, "[aria-label=\"Share this answer by a link\"]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Find(".sharing")).ToBeInViewportAsync(new() { Ratio = WholeButForRounding });
        await page.Keyboard.PressAsync("Enter");

        await Expect(chat.Find(".sharing__told")).ToContainTextAsync("Whoever has this link");
        await Expect(chat.Find(".sharing")).ToBeInViewportAsync(new() { Ratio = WholeButForRounding });
        await reader.ShouldHaveNothingToComplainAsync();
    }

    [Theory]
    [InlineData(640, 800)]
    [InlineData(640, 360)]
    [InlineData(1280, 640)]
    [InlineData(390, 640)]
    public async Task The_band_at_the_top_stands_on_one_line(int width, int height)
    {
        await using var reader = await site.ReaderAsync(width, height: height);
        var page = await reader.OpenAsync(Conversation.Own);
        await new Conversation(page).ReadyAsync();

        var places = await page.EvaluateAsync<double[]>(
            """
            () => {
                const band = document.querySelector('.masthead').getBoundingClientRect();
                const end = document.querySelector('.masthead__end').getBoundingClientRect();
                const name = document.createRange();
                name.selectNodeContents(document.querySelector('.masthead__name'));
                const about = document.createRange();
                about.selectNodeContents(document.querySelector('.masthead__about'));
                const right = Math.max(...[...about.getClientRects(), ...name.getClientRects()].map(line => line.right));
                return [band.height, end.left - right, innerWidth - end.right, name.getClientRects().length];
            }
            """);

        places[0].ShouldBeLessThan(76);
        places[1].ShouldBeGreaterThan(0);
        places[2].ShouldBeGreaterThan(0);
        places[3].ShouldBe(1);
        await reader.ShouldHaveNothingToComplainAsync();
    }
}
