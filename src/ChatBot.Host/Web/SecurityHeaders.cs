using Microsoft.Net.Http.Headers;

namespace ChatBot.Host.Web;

/// <summary>What each answer tells a browser it may do with it; pages widen the policy by as much as they need.</summary>
internal static class SecurityHeaders
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        (HeaderNames.ContentSecurityPolicy, ContentPolicy.Nothing),
        (HeaderNames.XContentTypeOptions, "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // As late as can be: what fails on the way is told with a fresh answer.
        context.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Defaults)
                context.Response.Headers.TryAdd(name, value);
            return Task.CompletedTask;
        });
        return next(context);
    });
}
