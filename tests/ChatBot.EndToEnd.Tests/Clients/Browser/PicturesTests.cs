using System.Buffers.Binary;
using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>The pictures of the documents. CHATBOT_WRITE_DOCS=1 takes them anew.</summary>
[Collection(BrowserTests.Name)]
public sealed class PicturesTests(Site site)
{
    private const int WidthInPng = 16;
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    [Theory]
    [InlineData("ask", 1280, 720, ColorScheme.Light)]
    [InlineData("phone", 390, 720, ColorScheme.Dark)]
    public async Task The_readme_shows_an_answer_as_it_is(string name, int width, int height, ColorScheme scheme)
    {
        await using var reader = await site.ReaderAsync(width, scheme, height);
        var page = await reader.OpenAsync(Conversation.Own);
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync(Question, Quoted);
        if (width > height)
            await Expect(chat.Find("iframe.pane__frame").ContentFrame.Locator("mark#cited")).ToBeInViewportAsync();

        await ShouldStandAsync(page, "README.md", name, width, height);
    }

    [Fact]
    public async Task The_page_for_operators_shows_their_pages_as_they_are()
    {
        await using var reader = await site.ReaderAsync(1280, height: 720);
        var chat = new Conversation(await reader.OpenAsync(Conversation.Own));
        await chat.ReadyAsync();
        foreach (var (question, answer) in new[] { (Question, Quoted), ("What did Witkoff tell Fox News?", "very, very important"),
            ("Who met Putin in St. Petersburg?", "Whitkov"), ("What is the price of oil?", "do not hold an answer") })
            await chat.AskAsync(question, answer);

        var page = await reader.OpenSignedInAsync("/admin/figures");
        await page.GetByRole(AriaRole.Link, new() { Name = "Figures" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Figures");

        await ShouldStandAsync(page, Path.Combine("docs", "operators.md"), "figures", 1280, 720);
    }

    private static async Task ShouldStandAsync(IPage page, string document, string name, int width, int height)
    {
        var file = Path.Combine(Repository.Root, "docs", "pictures", $"{name}.png");
        if (Environment.GetEnvironmentVariable("CHATBOT_WRITE_DOCS") == "1")
            await page.ScreenshotAsync(new() { Path = file });

        (await File.ReadAllTextAsync(Path.Combine(Repository.Root, document))).ShouldContain($"pictures/{name}.png");
        var head = (await File.ReadAllBytesAsync(file)).AsMemory(WidthInPng, 2 * sizeof(int));
        BinaryPrimitives.ReadInt32BigEndian(head.Span).ShouldBe(width);
        BinaryPrimitives.ReadInt32BigEndian(head.Span[sizeof(int)..]).ShouldBe(height);
    }
}
