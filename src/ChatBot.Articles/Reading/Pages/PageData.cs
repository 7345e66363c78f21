using System.Text.Json;
using AngleSharp.Html.Dom;
using ChatBot.Articles.Reading.Records;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>What a page's JSON-LD says of its article (schema.org).</summary>
internal static class PageData
{
    private const int LongestScript = 1_000_000;
    private const int MostScripts = 20;
    private const int MostObjects = 500;

    /// <summary>What the first article of a page says of itself; null where there is none.</summary>
    public static RecordFields? Of(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(MostScripts))
        {
            if (script.TextContent is { Length: < LongestScript } json && Parse(json) is { } root && Article(root) is { } article)
                return JsonRecord.Fields(article);
        }

        return null;
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

    private static JsonElement? Article(JsonElement root)
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
                    return value;
                if (value.TryGetProperty("@graph", out var graph))
                    waiting.Enqueue(graph);
                if (value.TryGetProperty("mainEntity", out var main))
                    waiting.Enqueue(main);
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement value) => value.TryGetProperty("@type", out var type)
        && (IsArticleType(type) || (type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(IsArticleType)));

    // "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting".
    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && JsonText.Decode(type, "@type") is var name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal));
}
