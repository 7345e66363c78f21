using System.Text.Json;

namespace ChatBot.Articles.Reading.Records;

/// <summary>The text of a JSON value, however it nests it.</summary>
internal static class JsonText
{
    private const int Deepest = 16;
    private const int MostNames = 50;

    /// <summary>Where an object keeps a name or a line.</summary>
    private static readonly string[] NameKeys =
        ["name", "main", "value", "rendered", "original", "title", "text", "headline", "label", "site_full", "site", "domain", "url",
            "href", "$date", "iso", "#text", "_"];

    /// <summary>Where an object keeps a text, as a string or in parts.</summary>
    private static readonly string[] TextKeys =
        ["text", "content", "contents", "value", "body", "rendered", "html", "processed", "paragraphs", "blocks", "children", "items",
            "data", "fulltext", "#text", "_"];

    /// <summary>What a part of a text is called that is none: a picture's address, a headline told elsewhere.</summary>
    private static readonly HashSet<string> OtherParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "picture", "photo", "video", "gallery", "embed", "tweet", "kicker", "title", "headline", "byline", "date", "author_info",
        "deck", "ad", "advertisement", "link", "related", "iframe", "code",
    };

    /// <summary>A line: a text, a number, an object's name, or the names of a list with commas; null where there is none.</summary>
    public static string? Names(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.String => Decode(value, field),
        JsonValueKind.Number when field is "date" or "id" or "title" => value.GetRawText(),
        JsonValueKind.Object => Named(value, field),
        JsonValueKind.Array => List(value, field),
        _ => null,
    };

    /// <summary>A text with its paragraphs: a string, a list of them, or blocks; null where there is none.</summary>
    public static string? Blocks(JsonElement value)
    {
        var parts = new List<string>();
        Append(value, parts, 0);
        return parts.Count == 0 ? null : string.Join("\n", parts);
    }

    /// <exception cref="ArticleFaultException">It has half a surrogate pair.</exception>
    public static string Decode(JsonElement value, string name)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new ArticleFaultException($"The \"{name}\" has half a surrogate pair (\\uD800 to \\uDFFF by itself), which is no "
                + "character.");
        }
    }

    private static string? Named(JsonElement value, string field)
    {
        foreach (var key in NameKeys)
        {
            if (value.TryGetProperty(key, out var inner) && inner.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && Names(inner, field) is { } name && !string.IsNullOrWhiteSpace(name))
                return name;
        }

        return value.TryGetProperty("firstname", out var first) && value.TryGetProperty("lastname", out var last)
            && first.ValueKind == JsonValueKind.String && last.ValueKind == JsonValueKind.String
            ? $"{Decode(first, field)} {Decode(last, field)}"
            : null;
    }

    private static string? List(JsonElement value, string field)
    {
        var names = value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Object).Take(MostNames + 1)
            .Select(item => Names(item, field)).Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        return names.Count is 0 or > MostNames ? null : field is "author" ? string.Join(", ", names) : names[0];
    }

    private static void Append(JsonElement value, List<string> parts, int depth)
    {
        if (depth > Deepest)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (Decode(value, "text") is var text && !string.IsNullOrWhiteSpace(text))
                    parts.Add(text);
                break;
            case JsonValueKind.Array when IsInline(value):
                var line = new List<string>();
                foreach (var item in value.EnumerateArray())
                    Append(item, line, depth + 1);
                if (line.Count > 0)
                    parts.Add(string.Concat(line));
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Append(item, parts, depth + 1);
                break;
            case JsonValueKind.Object when !IsOther(value):
                foreach (var key in TextKeys)
                {
                    if (!value.TryGetProperty(key, out var inner)
                        || inner.ValueKind is not (JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object))
                        continue;
                    var before = parts.Count;
                    Append(inner, parts, depth + 1);
                    if (parts.Count > before)
                        break;
                }

                break;
        }
    }

    private static bool IsOther(JsonElement part) =>
        part.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && OtherParts.Contains(Decode(type, "type"));

    /// <summary>The runs of one paragraph, as editors keep them: objects of type "text" with nothing but their characters and
    /// marks.</summary>
    private static bool IsInline(JsonElement list) =>
        list.GetArrayLength() > 0 && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("text")
            && item.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String);
}
