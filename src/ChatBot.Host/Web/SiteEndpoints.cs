using System.Reflection;
using ChatBot.Articles;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Host.Web;

/// <summary>The pages and probes.</summary>
internal static class SiteEndpoints
{
    private static readonly byte[] StyleSheet = ReadStyleSheet();

    public static void MapSite(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Page.ContentSecurityPolicy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
        app.MapGet("/", async (IArticleIndex index, CancellationToken cancellationToken) =>
            Page.Html("ChatBot: ask the articles", HomePage.Body((await index.CountAsync(cancellationToken)).Articles)));
        app.MapGet("/site.css", () => TypedResults.Bytes(StyleSheet, "text/css; charset=utf-8"));
        app.MapGet("/articles/{**id}", ShowArticleAsync);

        // Live: the process answers. Ready: it can answer questions too.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    private static async Task<ContentHttpResult> ShowArticleAsync(
        string? id, string? start, string? end, IArticleIndex index, CancellationToken cancellationToken)
    {
        // A catch-all leaves %2F as it is, so that an id with a slash has two spellings.
        var article = id is null ? null
            : await index.FindAsync(id, cancellationToken) ?? await index.FindAsync(Uri.UnescapeDataString(id), cancellationToken);
        return article is null
            ? Page.Html("No such article", "<h1>No such article</h1>\n<p>It may have been removed or replaced.</p>", StatusCodes.Status404NotFound)
            : Page.Html(article.Title, ArticlePage.Body(article, Cited(article, start, end)));
    }

    /// <summary>The range that the address asks for; null where it is not one of this article, such as an older version's.</summary>
    private static TextRange? Cited(Article article, string? start, string? end) =>
        int.TryParse(start, out var from) && int.TryParse(end, out var to) && from >= 0 && from < to && to <= article.Text.Length
            ? TextRange.Between(from, to)
            : null;

    private static byte[] ReadStyleSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("site.css")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
