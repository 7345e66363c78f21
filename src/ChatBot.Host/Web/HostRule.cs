using System.Net;
using ChatBot.Host.Settings;

namespace ChatBot.Host.Web;

/// <summary>
/// Serves requests that name this host as it is known: by an address, as this machine, or by the name in Site:PublicUrl, in the addresses
/// it listens at, or in AllowedHosts. A page of another site could have its own name lead here (DNS rebinding), and would then pass for
/// the site's own page.
/// </summary>
internal sealed class HostRule(SiteSettings site, IEnumerable<string> addresses, IEnumerable<string> allowedHosts)
{
    private readonly HashSet<string> names = Names(site, addresses, allowedHosts).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="host">Of a request, without its port.</param>
    public bool Serves(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || names.Contains(host)
        || names.Contains("*");

    /// <summary>Refuses other requests with 400 and a sentence for the operator.</summary>
    public Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        if (Serves(context.Request.Host.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("This host is not known by that name: set Site:PublicUrl to the address that it is reached at.");
    }

    private static IEnumerable<string> Names(SiteSettings site, IEnumerable<string> addresses, IEnumerable<string> allowedHosts) =>
    [
        .. site.PublicUrl is { } url ? [url.Host] : Array.Empty<string>(),
        // "*" and "+" listen on every address; they name no host.
        .. addresses.Select(address => BindingAddress.Parse(address).Host).Where(host => host is not ("*" or "+")),
        .. allowedHosts,
    ];
}
