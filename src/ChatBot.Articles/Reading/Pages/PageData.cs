using System.Text.Json;
using AngleSharp.Html.Dom;
using ChatBot.Articles.Reading.Pages.Live;
using ChatBot.Articles.Reading.Records;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>What a page's JSON-LD says of its article (schema.org).</summary>
internal static class PageData
{
    private const int LongestScript = 1_000_000;
    private const int MostScripts = 20;
    private const int MostObjects = 500;

    private static readonly string[] PublishedNames = ["datePublished", "uploadDate", "dateCreated"];

    /// <summary>What the article of a page says of itself: the first whose headline the page shows, for others may be teasers, else the
    /// first. Null where there is none.</summary>
    /// <remarks>The text is that of a live blog's entries, and null of everything else: what a script holds is not what readers
    /// see.</remarks>
    public static RecordFields? Of(IHtmlDocument document, ArticleOptions options, Func<string?, bool> isShown)
    {
        var articles = document.QuerySelectorAll("script[type='application/ld+json']").Take(MostScripts)
            .Where(script => script.TextContent.Length < LongestScript).Select(script => Parse(Bare(script.TextContent)))
            .OfType<JsonElement>().SelectMany(Articles)
            .Select(article => Fields(article, options)).OfType<RecordFields>().ToList();
        return articles.FirstOrDefault(article => isShown(article.Title)) ?? articles.FirstOrDefault();
    }

    private static RecordFields? Fields(JsonElement article, ArticleOptions options)
    {
        try
        {
            return JsonRecord.Fields(article) with { PublishedAt = Published(article), Text = LiveBlog.Of(article, options) };
        }
        catch (ArticleFaultException)
        {
            // What a script says amiss does not make the page unreadable.
            return null;
        }
    }

    // When it was changed is not when it was published.
    private static DateTimeOffset? Published(JsonElement article)
    {
        foreach (var name in PublishedNames)
        {
            if (article.TryGetProperty(name, out var value) && PublicationTime.Parse(JsonText.Names(value, "date")) is { } time)
                return time;
        }

        return null;
    }

    // As pages of XHTML wrap it.
    private static string Bare(string json)
    {
        var bare = json.AsSpan().Trim().TrimStart("/* \r\n");
        if (!bare.StartsWith("<![CDATA["))
            return json;
        bare = bare["<![CDATA[".Length..];
        var end = bare.LastIndexOf("]]>");
        return (end < 0 ? bare : bare[..end]).TrimEnd("/* \r\n").ToString();
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json, JsonRecord.ParseOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && waiting.TryDequeue(out var value); seen++)
        {
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                    waiting.Enqueue(item);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(value))
                    yield return value;
                else if (value.TryGetProperty("@graph", out var graph))
                    waiting.Enqueue(graph);
                else if (value.TryGetProperty("mainEntity", out var main))
                    waiting.Enqueue(main);
            }
        }
    }

    private static bool IsArticle(JsonElement value) => value.TryGetProperty("@type", out var type)
        && (IsArticleType(type) || (type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(IsArticleType)));

    // "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting".
    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && JsonText.Decode(type, "@type") is var name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal));
}
