using System.Text.Json;

namespace ChatBot.Articles.Reading;

/// <summary>Reads one article of a .json or .jsonl file.</summary>
internal static class JsonRecord
{
    public static readonly JsonDocumentOptions ParseOptions = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="ArticleFaultException">The record is no object, has no text, or an id that is neither text nor number.</exception>
    public static RawArticle Read(JsonElement record, string derivedId, string origin)
    {
        if (record.ValueKind != JsonValueKind.Object)
            throw new ArticleFaultException("The record is not a JSON object.");
        return new()
        {
            Id = Id(record),
            DerivedId = derivedId,
            Origin = origin,
            Title = Text(record, "title", "headline"),
            Text = Text(record, "text", "body", "content") ?? throw new ArticleFaultException("The record has no \"text\" (nor \"body\" or \"content\")."),
            Source = Text(record, "source", "publisher"),
            Url = Text(record, "url", "link"),
            Author = Text(record, "author", "authors", "byline"),
            Language = Text(record, "language", "lang"),
            PublishedAt = PublicationTime.Parse(Text(record, "date", "published", "publishedAt", "published_at")),
        };
    }

    private static string? Id(JsonElement record)
    {
        if (!record.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null)
            return null;
        return id.ValueKind switch
        {
            JsonValueKind.String => Decode(id, "id"),
            JsonValueKind.Number => id.GetRawText(),
            _ => throw new ArticleFaultException("The \"id\" is neither a text nor a number."),
        };
    }

    /// <summary>The first field that holds a text, or texts; fields of other kinds are as good as absent.</summary>
    private static string? Text(JsonElement record, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!record.TryGetProperty(name, out var value))
                continue;
            if (value.ValueKind == JsonValueKind.String && Decode(value, name) is var text && !string.IsNullOrWhiteSpace(text))
                return text;
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is > 0 and < 50 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
                return string.Join(name is "text" or "body" or "content" ? "\n" : ", ", value.EnumerateArray().Select(item => Decode(item, name)));
        }
        return null;
    }

    private static string Decode(JsonElement value, string name)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new ArticleFaultException($"The \"{name}\" has half a surrogate pair (\\uD800 to \\uDFFF by itself), which is no character.");
        }
    }
}
