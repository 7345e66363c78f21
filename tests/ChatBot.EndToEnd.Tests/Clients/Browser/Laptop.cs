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

    private Task PassAsync(IRoute route)
    {
        if (!route.Request.Headers.TryGetValue("authorization", out var header)
            || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return route.ContinueAsync();
        var token = header[Bearer.Length..];
        if (!hasSlept)
            tokens[token] = "";
        if (!hasSlept || !tokens.ContainsKey(token))
            return route.ContinueAsync();
        return route.ContinueAsync(new()
        {
            Headers =
            new Dictionary<string, string>(route.Request.Headers) { ["authorization"] = Bearer + home.Outdated(token) }
        });
    }
}
