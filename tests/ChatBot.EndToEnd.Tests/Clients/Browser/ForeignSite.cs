using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Clients.Browser;

/// <summary>Another site on this machine whose page has the widget's script tag and a strict content security policy; "/bare" is the same
/// without the tag.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ForeignSite(WebApplication app) => this.app = app;

    public string Origin => app.Urls.Single();

    public Uri Bot { get; set; } = new("http://127.0.0.1/");

    private string BotOrigin => Bot.GetLeftPart(UriPartial.Authority);

    public static async Task<ForeignSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = new ForeignSite(builder.Build());
        site.app.MapGet("/", (HttpResponse response) => site.Page(response, $"<script src=\"{site.BotOrigin}/widget.js\"></script>"));
        site.app.MapGet("/bare", (HttpResponse response) => site.Page(response, ""));
        site.app.MapGet("/favicon.ico", () => Results.NoContent());
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Page(HttpResponse response, string script)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {BotOrigin}; frame-src {BotOrigin}; base-uri 'none'; form-action 'none'; "
            + "require-trusted-types-for 'script'";
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A site of somebody else</title></head>
            <body><main><h1>The harbour of Lindau</h1><p>It was <a href="#top">closed</a> on Monday.</p></main>{script}</body>
            </html>
            """,
            "text/html; charset=utf-8");
    }
}
