using System.Text.Encodings.Web;
using ChatBot.Host.Branding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Host.Web.Pages;

/// <summary>What every page is made of. What comes from an article or a caller is encoded before it gets into a body.</summary>
internal static class Page
{
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <param name="title">Not yet encoded.</param>
    /// <param name="head">Markup: styles and scripts.</param>
    /// <param name="body">Markup.</param>
    /// <param name="rootClass">Class of the root element; null for none.</param>
    /// <param name="sheet">Address of the brand's style sheet; null for the site's own.</param>
    public static ContentHttpResult Html(
        SiteAddresses addresses,
        string title,
        string head,
        string body,
        int status = StatusCodes.Status200OK,
        string? rootClass = null,
        string? sheet = null) =>
        TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en"{(rootClass is null ? "" : $" class=\"{rootClass}\"")}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {Theme(addresses.Brand.Theme)}
            <title>{Encode(title)}</title>
            <link rel="icon" href="{addresses.Icon}">
            {head}
            <link rel="stylesheet" href="{Encode(sheet ?? addresses.Sheet)}">
            </head>
            <body>
            {body}
            </body>
            </html>

            """,
            "text/html; charset=utf-8",
            statusCode: status);

    private static string Theme(BrandTheme theme) => theme switch
    {
        BrandTheme.Light => """<meta name="color-scheme" content="light"><meta name="theme-color" content="#faf8f4">""",
        BrandTheme.Dark => """<meta name="color-scheme" content="dark"><meta name="theme-color" content="#171512">""",
        _ => """
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" content="#faf8f4" media="(prefers-color-scheme: light)">
            <meta name="theme-color" content="#171512" media="(prefers-color-scheme: dark)">
            """,
    };
}
