using System.Diagnostics.CodeAnalysis;

namespace ChatBot.Host.Web;

/// <summary>Maps what a browser opens.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Serves GET, and HEAD as GET without a body, which is how link checkers, monitors and previews ask.</summary>
    public static void MapPage(this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) =>
        app.MapMethods(pattern, Methods, handler);
}
