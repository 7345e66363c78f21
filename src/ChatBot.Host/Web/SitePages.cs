using System.Security.Cryptography;
using ChatBot.Host.Web.Assets;
using ChatBot.Host.Web.Pages;
using ChatBot.Host.Web.Reading;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Host.Web;

/// <summary>Answers with the site's pages.</summary>
/// <param name="embedders">Origins of other sites that may frame the conversation.</param>
internal sealed class SitePages(ClientAssets assets, IArticleIndex index, IReadOnlyList<string> embedders)
{
    /// <summary>The conversation at <c>/</c>.</summary>
    public Task<ContentHttpResult> ShowConversationAsync(HttpContext context, CancellationToken cancellationToken) =>
        ConversationAsync(context, isPanel: false, cancellationToken);

    /// <summary>The conversation in the panel of widget.js.</summary>
    public Task<ContentHttpResult> ShowPanelAsync(HttpContext context, CancellationToken cancellationToken) =>
        ConversationAsync(context, isPanel: true, cancellationToken);

    /// <param name="start">Where the cited range begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="also">The answer's other citations of the article, such as <c>10-52,80-97</c>.</param>
    public async Task<ContentHttpResult> ShowArticleAsync(
        HttpContext context, string? id, string? start, string? end, string? also, CancellationToken cancellationToken)
    {
        // A catch-all leaves %2F as it is, so that an id with a slash has two spellings.
        var article = id is null ? null
            : await index.FindAsync(id, cancellationToken) ?? await index.FindAsync(Uri.UnescapeDataString(id), cancellationToken);
        if (article is null)
            return ShowMessage(context, StatusCodes.Status404NotFound, "No such article", "It may have been removed or replaced since it was cited.");

        Prepare(context, ContentPolicy.Reading);
        return Page.Html(article.Title, ArticlePage.Head(assets), ArticlePage.Body(article, CitedRanges.Parse(start, end, also, article.Text.Length)));
    }

    /// <param name="status">HTTP status, 400 to 599.</param>
    public ContentHttpResult ShowMessage(HttpContext context, int status, string title, string text)
    {
        Prepare(context, ContentPolicy.Reading);
        return Page.Html(title, MessagePage.Head(assets), MessagePage.Body(status, title, text), status);
    }

    private async Task<ContentHttpResult> ConversationAsync(HttpContext context, bool isPanel, CancellationToken cancellationToken)
    {
        var articles = (await index.CountAsync(cancellationToken)).Articles;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        Prepare(context, ContentPolicy.Conversation(nonce, context.Request.Host, isPanel ? embedders : []));
        if (isPanel)
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Page.Html(
            Masthead.Name, ConversationPage.Head(assets, nonce), ConversationPage.Body(articles, isPanel), rootClass: isPanel ? "talk talk--panel" : "talk");
    }

    private static void Prepare(HttpContext context, string policy)
    {
        context.Response.Headers.ContentSecurityPolicy = policy;
        // Pages change with the articles and with each version; their files have addresses of their own and are kept.
        context.Response.Headers.CacheControl = "no-cache";
    }
}
