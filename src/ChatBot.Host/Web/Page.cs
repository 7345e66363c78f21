using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Host.Web;

/// <summary>A page without script. What comes from an article is encoded before it gets here.</summary>
internal static class Page
{
    /// <summary>Nothing runs, nothing is fetched but the style sheet, nobody else frames it.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <param name="title">Not yet encoded.</param>
    /// <param name="body">Markup.</param>
    public static ContentHttpResult Html(string title, string body, int status = StatusCodes.Status200OK) => TypedResults.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title>
        <link rel="stylesheet" href="/site.css">
        </head>
        <body>
        {body}
        </body>
        </html>

        """,
        "text/html; charset=utf-8",
        statusCode: status);
}
