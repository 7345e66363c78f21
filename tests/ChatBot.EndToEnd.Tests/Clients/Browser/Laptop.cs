using System.Collections.Concurrent;
using ChatBot.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>The computer of a reader, which can sleep: its sockets break, and when it wakes the tokens that it had are outdated.</summary>
internal sealed class Laptop
{
    private const string Bearer = "Bearer ";

    private readonly ChatBotHome home;
    private readonly ConcurrentDictionary<string, string> tokens = new();
    private readonly ConcurrentBag<IWebSocketRoute> sockets = [];
    private volatile bool hasSlept;

    private Laptop(ChatBotHome home) => this.home = home;

    public static async Task<Laptop> OfAsync(Reader reader, ChatBotHome home)
    {
        var laptop = new Laptop(home);
        await reader.RouteAsync("**/v3/directline/**", laptop.PassAsync, socket =>
        {
            socket.ConnectToServer();
            laptop.sockets.Add(socket);
        });
        return laptop;
    }

    public async Task SleepAsync()
    {
        hasSlept = true;
        foreach (var socket in sockets)
            await socket.CloseAsync();
    }

    private async Task PassAsync(IRoute route)
    {
        if (!route.Request.Headers.TryGetValue("authorization", out var header)
            || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            await route.ContinueAsync();
            return;
        }

        var token = header[Bearer.Length..];
        if (!hasSlept)
            tokens[token] = "";
        if (!hasSlept || !tokens.ContainsKey(token))
        {
            await route.ContinueAsync();
            return;
        }

        var outdated = new Dictionary<string, string>(route.Request.Headers) { ["authorization"] = Bearer + home.Outdated(token) };
        if (!route.Request.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal))
        {
            await route.ContinueAsync(new() { Headers = outdated });
            return;
        }

        // The sleep took no time in truth: what is renewed within the second of the first issue is that token again, letter for letter.
        var renewed = await route.FetchAsync(new() { Headers = outdated });
        if (renewed.Ok)
            tokens.TryRemove((await renewed.JsonAsync())!.Value.GetProperty("token").GetString()!, out _);
        await route.FulfillAsync(new() { Response = renewed });
    }
}
