using ChatBot.Host.Branding;

namespace ChatBot.Host.Web.Assets;

/// <summary>Where the client's files are served.</summary>
internal static class AssetEndpoints
{
    public static void MapClientAssets(this IEndpointRouteBuilder app, SiteLook look)
    {
        var assets = look.Assets;
        app.MapPage(ClientAssets.Root + "{file}", (string file) =>
            assets.Find(file) is { } asset ? new AssetResult(asset, AssetResult.Forever) : Results.NotFound());
        app.MapPage("/favicon.svg", () => new AssetResult(look.Sign, AssetResult.AnHour));
        app.MapPage("/third-party-notices.txt", () => new AssetResult(assets.Named("third-party-notices.txt"), AssetResult.AnHour));
        if (look.Logo is { } logo)
            app.MapPage("/" + logo.File, (HttpContext context) =>
            {
                // A picture may hold styles; opened by itself it may do no more than as a picture.
                context.Response.Headers.ContentSecurityPolicy = ContentPolicy.Picture;
                return new AssetResult(logo, AssetResult.AnHour);
            });
        app.MapPage("/brand.css", (string? v, string? accent, string? theme) =>
        {
            var sheet = look.SheetFor(WishedLook.Accent(accent), WishedLook.Theme(theme));
            return new AssetResult(sheet, v == sheet.Hash ? AssetResult.Forever : AssetResult.AnHour);
        });
        app.MapPage("/widget.js", (HttpContext context) =>
        {
            // The launcher is for pages of other sites; it holds nothing that is anybody's own.
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return new AssetResult(look.Widget, AssetResult.AnHour);
        });
    }
}
