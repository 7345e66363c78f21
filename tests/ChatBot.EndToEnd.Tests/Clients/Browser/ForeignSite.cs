using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>Another site on this machine whose only page has the widget's script tag and a strict content security policy.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ForeignSite(WebApplication app) => this.app = app;

    public string Origin => app.Urls.Single();

    public Uri Bot { get; set; } = new("http://127.0.0.1/");

    public static async Task<ForeignSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new ForeignSite(builder.Build());
        site.app.MapGet("/", site.Page);
        site.app.MapGet("/favicon.ico", () => Results.NoContent());
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Page(HttpResponse response)
    {
        var bot = Bot.GetLeftPart(UriPartial.Authority);
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {bot}; frame-src {bot}; base-uri 'none'; form-action 'none'";
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A site of somebody else</title></head>
            <body><main><h1>The harbour of Lindau</h1><p>It was <a href="#top">closed</a> on Monday.</p></main><script src="{bot}/widget.js"></script></body>
            </html>
            """,
            "text/html; charset=utf-8");
    }
}
