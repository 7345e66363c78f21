namespace ChatBot.Host.Web.Assets;

/// <summary>Where the client's files are served.</summary>
internal static class AssetEndpoints
{
    public static void MapClientAssets(this IEndpointRouteBuilder app, ClientAssets assets)
    {
        app.MapPage(ClientAssets.Root + "{file}", (string file) =>
            assets.Find(file) is { } asset ? new AssetResult(asset, AssetResult.Forever) : Results.NotFound());
        app.MapPage("/favicon.svg", () => new AssetResult(assets.Named("favicon.svg"), AssetResult.AnHour));
        app.MapPage("/third-party-notices.txt", () => new AssetResult(assets.Named("third-party-notices.txt"), AssetResult.AnHour));
        app.MapPage("/widget.js", (HttpContext context) =>
        {
            // The launcher is for pages of other sites; it holds nothing that is anybody's own.
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return new AssetResult(assets.Named("widget.js"), AssetResult.AnHour);
        });
    }
}
