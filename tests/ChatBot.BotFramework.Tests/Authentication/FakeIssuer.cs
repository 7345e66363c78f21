using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests.Authentication;

/// <summary>An issuer of tokens on this machine, with its metadata and its keys; it counts who asks for them.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    /// <summary>The app that its tokens are for.</summary>
    public const string App = "6b1b0d2c-0b0a-4c5e-9d3f-0a8f0b6f1c11";

    public const string Channel = "https://api.botframework.com";

    private readonly WebApplication app;
    private int downloads;

    private FakeIssuer(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public string Metadata => $"{Url}/v1/.well-known/openidconfiguration";

    /// <summary>What it publishes; the first one signs.</summary>
    public ConcurrentQueue<FakeKey> Keys { get; } = [];

    /// <summary>Requests for anything that is neither the metadata nor the keys.</summary>
    public ConcurrentQueue<string> Strays { get; } = [];

    /// <summary>Answers requests for the metadata, where it is set, instead of the metadata.</summary>
    public RequestDelegate? Instead { get; set; }

    /// <summary>Requests for the metadata so far.</summary>
    public int Downloads => Volatile.Read(ref downloads);

    public FakeKey Key => Keys.First();

    public static async Task<FakeIssuer> StartAsync(params FakeKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var issuer = new FakeIssuer(builder.Build());
        foreach (var key in keys.Length > 0 ? keys : [new FakeKey("key-1", "emulator", "msteams", "directline")])
            issuer.Keys.Enqueue(key);
        issuer.app.MapGet("/v1/.well-known/openidconfiguration", issuer.ServeMetadataAsync);
        issuer.app.MapGet("/v1/.well-known/keys", issuer.ServeKeys);
        issuer.app.MapFallback((HttpRequest request) =>
        {
            issuer.Strays.Enqueue(request.Path);
            return Results.NotFound();
        });
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>A token of a channel to the bot, good for ten minutes from now, unless changed.</summary>
    public string Token(string serviceUrl, Action<JsonObject>? change = null, FakeKey? key = null, DateTimeOffset? now = null) =>
        (key ?? Key).Sign(Claims(serviceUrl, change, now));

    public static JsonObject Claims(string serviceUrl, Action<JsonObject>? change = null, DateTimeOffset? now = null)
    {
        var seconds = (now ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Channel,
            ["aud"] = App,
            ["nbf"] = seconds,
            ["exp"] = seconds + 600,
            ["serviceurl"] = serviceUrl,
        };
        change?.Invoke(claims);
        return claims;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        foreach (var key in Keys)
            key.Dispose();
    }

    private async Task ServeMetadataAsync(HttpContext http)
    {
        Interlocked.Increment(ref downloads);
        if (Instead is { } instead)
            await instead(http);
        else
            await http.Response.WriteAsJsonAsync(new
            {
                issuer = Channel,
                jwks_uri = $"{Url}/v1/.well-known/keys",
                id_token_signing_alg_values_supported = new[] { "RS256" },
            });
    }

    private IResult ServeKeys() =>
        Results.Text(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.ToJson())]) }.ToJsonString(), "application/json");
}
