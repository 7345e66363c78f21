using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>What the head of a page says about its article. Null where it says nothing.</summary>
internal sealed record PageHead(string? Title, string? SiteName, string? Author, string? Language, string? Url, DateTimeOffset? PublishedAt)
{
    public static PageHead Of(IHtmlDocument document) => new(
        Meta(document, "og:title", "twitter:title", "headline"),
        Meta(document, "og:site_name", "application-name", "publisher"),
        Meta(document, "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator"),
        document.DocumentElement.GetAttribute("lang"),
        WebUrl(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? WebUrl(Meta(document, "og:url")),
        PublicationTime.Parse(Meta(document, "article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "pubdate",
            "publish-date", "date", "dc.date", "dc.date.issued"))
            ?? PublicationTime.Parse(document.QuerySelector("time[itemprop=datePublished], time[pubdate], article time[datetime]")?.GetAttribute("datetime")));

    private static string? Meta(IHtmlDocument document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var found = document.QuerySelectorAll("meta")
                .FirstOrDefault(meta => Is(meta, "property", name) || Is(meta, "name", name) || Is(meta, "itemprop", name));
            if (found?.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                return content;
        }
        return null;
    }

    private static bool Is(IElement meta, string attribute, string name) =>
        string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase);

    private static string? WebUrl(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : null;
}
