using System.Security.Cryptography;
using ChatBot.Articles;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Branding;
using ChatBot.Host.Citing;
using ChatBot.Host.Sharing;
using ChatBot.Host.Web.Sharing;
using ChatBot.Host.Web.Assets;
using ChatBot.Host.Web.Library;
using ChatBot.Host.Web.Pages;
using ChatBot.Host.Web.ArticlePages;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Host.Web;

/// <summary>Answers with the site's pages.</summary>
/// <param name="embedders">Origins of other sites that may frame the conversation.</param>
/// <param name="sharing">How long answers are shared.</param>
internal sealed class SitePages(SiteLook look, IArticleIndex index, IReadOnlyList<string> embedders, SharingOptions sharing)
{
    private const int LongestQuestion = 1000;

    /// <summary>The page where questions are asked, at <c>/</c>.</summary>
    public async Task<ContentHttpResult> ShowAskAsync(HttpContext context, string? q, string? article, CancellationToken cancellationToken)
    {
        var articles = (await index.CountAsync(cancellationToken)).Articles;
        var asked = string.IsNullOrEmpty(article) ? null : await index.FindAsync(article, cancellationToken);
        Prepare(context, ContentPolicy.Asking(context.Request.Host));
        var addresses = AddressesFor(context);
        var question = GraphemeCut.Shorten(q ?? "", LongestQuestion);
        var body = AskPage.Body(addresses, articles, question, asked, sharing.Days);
        return Page.Html(addresses, addresses.Brand.Name, AskPage.Head(addresses), body, rootClass: "asks");
    }

    /// <summary>The conversation in Web Chat, at <c>/webchat</c>.</summary>
    public Task<ContentHttpResult> ShowConversationAsync(HttpContext context, CancellationToken cancellationToken) =>
        ConversationAsync(context, isPanel: false, cancellationToken);

    /// <summary>The conversation in the panel of widget.js.</summary>
    public Task<ContentHttpResult> ShowPanelAsync(HttpContext context, CancellationToken cancellationToken) =>
        ConversationAsync(context, isPanel: true, cancellationToken);

    /// <summary>An article at its <see cref="ArticleAddress"/>, with what that cites in marks.</summary>
    public async Task<ContentHttpResult> ShowArticleAsync(
        HttpContext context,
        string? id,
        string? start,
        string? end,
        string? version,
        string? words,
        string? also,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(ArticleAddress.IdsOf(context.Request, id), cancellationToken) is not { } article)
            return ShowMessage(context, StatusCodes.Status404NotFound, "no-article");

        Prepare(context, ContentPolicy.Reading);
        var addresses = AddressesFor(context);
        var ranges = CitedRanges.Of(ArticleAddress.Parse(start, end, version, words, also), article);
        var isPane = context.Request.Query.ContainsKey("pane");
        return Page.Html(addresses, article.Title, ArticlePage.Head(addresses), ArticlePage.Body(addresses, article, ranges, isPane),
            rootClass: isPane ? "in-pane" : null);
    }

    /// <summary>A page of the library.</summary>
    public ContentHttpResult ShowLibrary(HttpContext context, LibraryRequest request, LibraryView view, int status)
    {
        Prepare(context, ContentPolicy.Browsing);
        var addresses = AddressesFor(context);
        return Page.Html(addresses, LibraryPage.Title, LibraryPage.Head(addresses), LibraryPage.Body(addresses, request, view), status);
    }

    /// <summary>A shared answer, or what became of it.</summary>
    public async Task<ContentHttpResult> ShowSharedAsync(HttpContext context, SharedAnswer? shared, CancellationToken cancellationToken)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var page = shared switch
        {
            null => ShowMessage(context, StatusCodes.Status404NotFound, "no-shared"),
            { State: SharedState.TakenBack } => ShowMessage(context, StatusCodes.Status410Gone, "taken-back"),
            { Answer: { } answer } => await ShowSharedAsync(context, shared, answer, cancellationToken),
            _ => ShowMessage(context, StatusCodes.Status410Gone, "expired"),
        };
        context.Response.Headers.CacheControl = "no-store";
        return page;
    }

    /// <param name="status">HTTP status, 400 to 599.</param>
    /// <param name="words">Name of the words that say what happened.</param>
    public ContentHttpResult ShowMessage(HttpContext context, int status, string words)
    {
        Prepare(context, ContentPolicy.Reading);
        var addresses = AddressesFor(context);
        var (title, text) = (SiteWords.Site.Plain(words), SiteWords.Site.Plain($"{words}.more"));
        return Page.Html(addresses, title, MessagePage.Head(addresses), MessagePage.Body(addresses, status, title, text), status);
    }

    private async Task<ContentHttpResult> ShowSharedAsync(
        HttpContext context, SharedAnswer shared, FrozenAnswer answer, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var id in answer.Citations.Select(citation => citation.Article).Distinct(StringComparer.Ordinal))
        {
            if (await index.FindAsync(id, cancellationToken) is { } article)
                articles.Add(id, article);
        }

        Prepare(context, ContentPolicy.Shared);
        var addresses = AddressesFor(context);
        return Page.Html(addresses, SharedPage.Title, SharedPage.Head(addresses), SharedPage.Body(addresses, shared, answer, articles));
    }

    private async Task<Article?> FindAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
            if (await index.FindAsync(id, cancellationToken) is { } article)
                return article;
        return null;
    }

    private SiteAddresses AddressesFor(HttpContext context) => new(look, context.Request.PathBase);

    private async Task<ContentHttpResult> ConversationAsync(HttpContext context, bool isPanel, CancellationToken cancellationToken)
    {
        var articles = (await index.CountAsync(cancellationToken)).Articles;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        Prepare(context, ContentPolicy.Conversation(nonce, context.Request.Host, isPanel ? embedders : []));
        if (isPanel)
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var addresses = AddressesFor(context);
        var query = context.Request.Query;
        var sheet = isPanel
            ? addresses.SheetFor(WishedLook.Accent(query["accent"]), WishedLook.Theme(query["theme"]))
            : addresses.Sheet;
        return Page.Html(
            addresses,
            addresses.Brand.Name,
            ConversationPage.Head(addresses, nonce),
            ConversationPage.Body(addresses, articles, isPanel),
            rootClass: isPanel ? "talk talk--panel" : "talk",
            sheet: sheet);
    }

    private static void Prepare(HttpContext context, string policy)
    {
        context.Response.Headers.ContentSecurityPolicy = policy;
        // Pages change with the articles and with each version; their files have addresses of their own and are kept.
        context.Response.Headers.CacheControl = "no-cache";
    }
}
