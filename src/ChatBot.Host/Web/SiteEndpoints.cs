using ChatBot.Host.Web.Assets;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ChatBot.Host.Web;

/// <summary>The pages, their files and the probes.</summary>
internal static class SiteEndpoints
{
    public static void MapSite(this WebApplication app)
    {
        var assets = ClientAssets.Load(ClientAssets.DefaultFolder);
        var embedders = app.Configuration.GetSection("DirectLine:AllowedOrigins").Get<string[]>() ?? [];
        var pages = new SitePages(assets, app.Services.GetRequiredService<IArticleIndex>(), embedders);

        app.UseSecurityHeaders();
        app.UseErrorPages(pages);
        app.MapClientAssets(assets);
        app.MapGet("/", pages.ShowConversationAsync);
        app.MapGet("/widget", pages.ShowPanelAsync);
        app.MapGet("/articles/{**id}", pages.ShowArticleAsync);

        // Live: the process answers. Ready: it can answer questions too.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
