using ChatBot.Host.Settings;

namespace ChatBot.Host.Web;

/// <summary>Tells requests of this site's own pages from those that another site's page sends.</summary>
internal static class SiteOrigin
{
    /// <summary>Whether a page of this site sent it: a browser says so of each request that may change something.</summary>
    public static bool IsOwn(HttpRequest request, SiteSettings site) =>
        request.Headers.Origin is [{ } origin]
        && (origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || (site.PublicUrl is { } url && origin.Equals(url.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)))
        && request.Headers["Sec-Fetch-Site"].All(from => from == "same-origin");
}
