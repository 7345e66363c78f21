using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>The program, a browser, and two sites of other people: one whose pages may hold the chat, and one whose may not.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>What opens the pages of editors and operators.</summary>
    internal const string AdminKey = "a key of the newsroom";

    private ChatBotServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ChatBotHome Home { get; } = new();

    internal Uri Address => server!.Client.BaseAddress!;

    internal ForeignSite Allowed { get; private set; } = null!;

    internal ForeignSite Stranger { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Allowed = await ForeignSite.StartAsync();
        Stranger = await ForeignSite.StartAsync();
        server = await ChatBotServer.StartAsync(Home, $"--DirectLine:AllowedOrigins={Allowed.Origin}", $"--Admin:Key={AdminKey}");
        Allowed.Bot = Stranger.Bot = Address;
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    /// <summary>A reader with an empty profile.</summary>
    internal async Task<Reader> ReaderAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, int height = 800) => new(
        await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            BaseURL = Address.AbsoluteUri
        }),
        [Address, new Uri(Allowed.Origin), new Uri(Stranger.Origin)]);

    /// <summary>The same at another host than this site's.</summary>
    internal async Task<Reader> ReaderAsync(Uri host) => new(await browser!.NewContextAsync(new() { BaseURL = host.AbsoluteUri }), [host]);

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        await Allowed.DisposeAsync();
        await Stranger.DisposeAsync();
        Home.Dispose();
    }
}
