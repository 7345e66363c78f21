using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace ChatBot.Articles.Reading;

/// <summary>Reads a saved page: its article by readability rules, and what its head says about it.</summary>
internal static class HtmlFile
{
    /// <summary>Readability gives up on short pages; less text than this and the whole body is taken.</summary>
    private const int ShortestArticle = 140;

    /// <summary>Only names the page for the library; nothing is fetched from it.</summary>
    private const string NoAddress = "https://page.invalid/";

    static HtmlFile() => Reader.SetBaseHttpClientHandler(new NoNetwork());

    public static async Task<RawArticle> ReadAsync(string html, string derivedId, string origin, ArticleOptions options, CancellationToken cancellationToken)
    {
        var document = Page.Parse(html, options);
        var head = PageHead.Of(document);
        var body = PageText.Of(BodyOf(document));

        var readable = await ReadableAsync(document, options, cancellationToken);
        var found = readable is { Completed: true, Content: { Length: > 0 } content } ? PageText.Of(Page.Parse(content, options)) : null;
        var best = found is not null && found.Text.Trim().Length >= Math.Min(ShortestArticle, body.Text.Trim().Length) ? found : body;

        return new()
        {
            DerivedId = derivedId,
            Origin = origin,
            Title = Given(head.Title) ?? Given(readable?.Title) ?? Given(document.Title) ?? (best.Headings.Count > 0 ? best.Headings[0] : null),
            Text = best.Text,
            KnownHeadings = best.Headings,
            Source = Given(head.SiteName) ?? Given(readable?.SiteName),
            Author = WithoutBy(Given(head.Author) ?? Given(readable?.Author) ?? Given(readable?.Byline)),
            Language = Given(head.Language) ?? Given(readable?.Language),
            Url = head.Url,
            PublishedAt = head.PublishedAt ?? AsUtc(readable?.PublicationDate),
        };
    }

    private static async Task<SmartReader.Article?> ReadableAsync(IHtmlDocument document, ArticleOptions options, CancellationToken cancellationToken)
    {
        if (document.All.Length > options.MaxReadableElements)
            return null;
        using var reader = new Reader(NoAddress, document);
        return await reader.GetArticleAsync(cancellationToken);
    }

    private static INode BodyOf(IHtmlDocument document)
    {
        if (document.Body?.Clone() is not IElement body)
            return document;
        foreach (var furniture in body.QuerySelectorAll("nav, header, footer, aside, [role=navigation], [aria-hidden=true], [hidden]"))
            furniture.Remove();
        return body;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string? WithoutBy(string? author) =>
        author?.Trim() is { } name && name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : author;

    private static DateTimeOffset? AsUtc(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => new DateTimeOffset(local).ToUniversalTime(),
        { } other => new DateTimeOffset(DateTime.SpecifyKind(other, DateTimeKind.Utc)),
    };
}
