using ChatBot.BotFramework.DirectLine;
using ChatBot.Host.Branding;
using ChatBot.Host.Citing;
using ChatBot.Host.Sharing;
using ChatBot.Host.Web.Admin;
using ChatBot.Host.Web.Assets;
using ChatBot.Host.Web.Library;
using ChatBot.Host.Web.Sharing;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ChatBot.Host.Web;

/// <summary>The pages, their files and the probes.</summary>
internal static class SiteEndpoints
{
    public static void MapSite(this WebApplication app)
    {
        var look = new SiteLook(ClientAssets.Load(ClientAssets.DefaultFolder), app.Services.GetRequiredService<Brand>());
        // Who may call Direct Line may also frame the conversation.
        var embedders = app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.AllowedOrigins;
        var pages = new SitePages(look, app.Services.GetRequiredService<IArticleIndex>(), [.. embedders],
            app.Services.GetRequiredService<SharingOptions>());

        app.UseSecurityHeaders();
        app.UseErrorPages(pages);
        app.MapAdmin(look);
        app.MapClientAssets(look);
        app.MapPage("/", pages.ShowAskAsync);
        app.MapPage("/webchat", pages.ShowConversationAsync);
        app.MapPage("/widget", pages.ShowPanelAsync);
        app.MapLibrary(pages);
        app.MapSharing(pages);
        app.MapPage(ArticleAddress.Path + "{**id}", pages.ShowArticleAsync);

        // Live: the process answers. Ready: it can answer questions too.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Readiness.WriteAsync });
    }
}
