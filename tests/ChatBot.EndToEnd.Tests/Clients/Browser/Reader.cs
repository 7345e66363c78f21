using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>
/// Somebody at a browser. Everything that a page of theirs asks the network for, and every complaint of the browser, is noted: at the
/// end there must have been no request to a foreign host, no error in the console and no breach of a content security policy.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly HashSet<string> own;
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> frames = new();

    public Reader(IBrowserContext context, IEnumerable<Uri> hosts)
    {
        this.context = context;
        own = [.. hosts.Select(host => host.Authority)];
        context.SetDefaultTimeout(30_000);
        context.Request += (_, request) => Check(request.Url);
        context.Page += (_, page) => Watch(page);
        context.WebError += (_, error) => complaints.Enqueue($"uncaught: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected.Any(part => message.Text.Contains(part, StringComparison.Ordinal)))
                complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
        };
    }

    /// <summary>Parts of complaints that a test calls for.</summary>
    public IList<string> Expected { get; } = [];

    /// <summary>What came over WebSockets so far.</summary>
    public IReadOnlyList<string> SocketFrames => [.. frames];

    /// <summary>Has what pages ask the network for pass through somebody's hands.</summary>
    public async Task RouteAsync(string addresses, Func<IRoute, Task> pass, Action<IWebSocketRoute> passSocket)
    {
        await context.RouteAsync(addresses, pass);
        await context.RouteWebSocketAsync(addresses, passSocket);
    }

    public async Task<IPage> OpenAsync(string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Opens a page of editors and operators, which asks for their key first.</summary>
    public async Task<IPage> OpenSignedInAsync(string address)
    {
        Expected.Add("401");
        var page = await OpenAsync(address);
        await SignInAsync(page);
        return page;
    }

    /// <summary>Gives the key to a page that asks for it.</summary>
    public static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Key").FillAsync(Site.AdminKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Does what opens a further page, and returns that.</summary>
    public async Task<IPage> FollowAsync(Func<Task> click)
    {
        var page = await context.RunAndWaitForPageAsync(click);
        await page.WaitForLoadStateAsync();
        return page;
    }

    public async Task ShouldHaveNothingToComplainAsync()
    {
        // The browser tells of errors in order: after this line's own message all earlier ones are here.
        foreach (var page in context.Pages)
            await page.EvaluateAsync("() => 0");
        complaints.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Watch(IPage page) => page.WebSocket += (_, socket) =>
    {
        Check(socket.Url);
        socket.FrameReceived += (_, frame) => frames.Enqueue(frame.Text ?? "");
    };

    private void Check(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && !own.Contains(address.Authority))
            complaints.Enqueue($"request to a foreign host: {url}");
    }
}
