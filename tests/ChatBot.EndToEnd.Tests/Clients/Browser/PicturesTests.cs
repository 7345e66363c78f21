using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>The pictures of the README, as a reader gets them from the sample; CHATBOT_WRITE_PICTURES=1 writes them to
/// docs/pictures.</summary>
[Collection(BrowserTests.Name)]
public sealed class PicturesTests(Site site)
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("CHATBOT_WRITE_PICTURES") == "1";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_the_documentation_pictures_is_there_to_be_seen(int width)
    {
        await using var reader = await site.ReaderAsync(width);
        var page = await reader.OpenAsync("/");
        var chat = new Conversation(page);
        await chat.ReadyAsync();
        await chat.AskAsync("What did Lavrov demand?", "renounce its ambition to join NATO");
        await Expect(chat.Citation(1)).ToBeVisibleAsync();
        await TakeAsync(page, "answer");

        var library = await reader.OpenAsync("/articles");
        await Expect(library.Locator(".library__item")).ToHaveCountAsync(1);
        await TakeAsync(library, "library");
        await reader.ShouldHaveNothingToComplainAsync();

        async Task TakeAsync(IPage shown, string name)
        {
            var picture = await shown.ScreenshotAsync();
            picture.Length.ShouldBeGreaterThan(0);
            if (Wanted)
                await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "docs", "pictures", $"{name}-{width}.png"), picture);
        }
    }
}
