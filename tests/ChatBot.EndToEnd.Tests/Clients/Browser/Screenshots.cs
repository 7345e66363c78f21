using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>Pictures for people to look at, in artifacts/screenshots; taken where CHATBOT_SCREENSHOTS is set to 1.</summary>
internal static class Screenshots
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("CHATBOT_SCREENSHOTS") == "1";

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Wanted)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}.png") });
    }
}
