namespace ChatBot.Host.Web;

/// <summary>
/// Serves the site below the path of Site:PublicUrl, for a proxy that gives it a folder of a site instead of a host name of its own.
/// Whether the proxy passes the path on or takes it off, the pages' addresses begin with it.
/// </summary>
internal static class SitePath
{
    public static void UseSitePath(this WebApplication app, Uri? publicUrl)
    {
        if (publicUrl is null || publicUrl.AbsolutePath.TrimEnd('/') is not { Length: > 0 } path)
            return;
        var below = PathString.FromUriComponent(path);
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (request.Path.StartsWithSegments(below, out var rest))
                request.Path = rest.HasValue ? rest : "/";
            request.PathBase = below;
            return next(context);
        });
        // Otherwise the framework would have chosen the endpoint by then.
        app.UseRouting();
    }
}
