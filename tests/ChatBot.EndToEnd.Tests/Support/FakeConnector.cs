using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>A channel's connector on this machine: takes the activities that a bot posts.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly Channel<JsonElement> activities = Channel.CreateUnbounded<JsonElement>();

    private FakeConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.Single();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector.app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", async (HttpRequest request) =>
        {
            using var body = await JsonDocument.ParseAsync(request.Body);
            await connector.activities.Writer.WriteAsync(body.RootElement.Clone());
            return Results.Json(new { id = Guid.NewGuid() });
        });
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>The next activity of a type; earlier ones of other types are passed over.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var activity = await activities.Reader.ReadAsync(patience.Token);
            if (activity.GetProperty("type").GetString() == type)
                return activity;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
