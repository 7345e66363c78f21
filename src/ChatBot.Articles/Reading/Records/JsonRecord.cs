using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading.Records;

/// <summary>
/// Reads an article of a JSON record in whatever shape it comes: keys of many names (<see cref="FieldKeys"/>), values nested in objects,
/// texts in blocks. Rows of other formats are put as such records too.
/// </summary>
internal static partial class JsonRecord
{
    public static readonly JsonDocumentOptions ParseOptions =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Objects that only wrap the record: a search engine's hit, an API's item, a page's data.</summary>
    private static readonly HashSet<string> Wrappers =
        new(StringComparer.OrdinalIgnoreCase) { "_source", "attributes", "fields", "node", "article", "item", "data", "document", "doc",
            "post", "story", "record" };

    /// <summary>Reads a record as the raw fields of an article.</summary>
    /// <exception cref="ArticleFaultException">The record is no object, has no text, or an id that is neither text nor number.</exception>
    public static RawArticle Read(JsonElement record, string derivedId, string origin, ArticleOptions options)
    {
        if (record.ValueKind != JsonValueKind.Object)
            throw new ArticleFaultException("The record is not a JSON object.");
        var fields = Fields(record);
        var text = fields.Text ?? fields.Lead
            ?? throw new ArticleFaultException($"The record has no \"text\" (nor \"body\", \"content\" or another name of one"
            + $"{Keys(record)}).");
        var body = FieldText.Of(text, options);
        return new()
        {
            Id = fields.Id,
            DerivedId = derivedId,
            Origin = origin,
            Title = fields.Title is null ? null : FieldText.Of(fields.Title, options).Text,
            Text = body.Text,
            KnownHeadings = body.Headings,
            Source = fields.Source,
            Url = fields.Url,
            Author = fields.Author,
            Language = fields.Language,
            PublishedAt = fields.PublishedAt,
        };
    }

    /// <summary>What a record says; the record itself before what it wraps.</summary>
    public static RecordFields Fields(JsonElement record)
    {
        var found = new Dictionary<string, (int Rank, JsonElement Value)>(StringComparer.Ordinal);
        Collect(record, found, 0);
        foreach (var property in record.EnumerateObject())
        {
            if (IsWrapper(property))
                Collect(property.Value, found, 1000);
        }

        string? Line(string field) => found.TryGetValue(field, out var value) ? JsonText.Names(value.Value, field) : null;
        return new(
            found.TryGetValue("id", out var id) ? Id(id.Value) : null,
            Line("title"),
            found.TryGetValue("text", out var text) ? WithoutCutMark(JsonText.Blocks(text.Value)) : null,
            found.TryGetValue("lead", out var lead) ? WithoutCutMark(JsonText.Blocks(lead.Value)) : null,
            Line("source"), Line("url"), WithoutBy(Line("author")), Line("language"), found.TryGetValue("date", out var date)
            ? Time(date.Value) : null);
    }

    /// <summary>Whether a record holds a text that an article may be made of.</summary>
    public static bool HasText(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && Fields(record) is { Text: not null } or { Lead: not null, Title: not null };

    private static void Collect(JsonElement record, Dictionary<string, (int Rank, JsonElement Value)> found, int behind)
    {
        foreach (var property in record.EnumerateObject())
        {
            if (IsWrapper(property) || FieldKeys.Of(property.Name) is not { } key || !IsFit(key.Field, property.Value))
                continue;
            if (!found.TryGetValue(key.Field, out var known) || key.Rank + behind < known.Rank)
                found[key.Field] = (key.Rank + behind, property.Value);
        }
    }

    // "_source" would be a source else. What is called article, story or document may be the text in parts.
    private static bool IsWrapper(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.Object && Wrappers.Contains(property.Name)
        && property.Value.EnumerateObject().Any(inner => FieldKeys.Of(inner.Name) is { Field: "title" or "text" });

    /// <summary>A value that says something of its field; "date": null, "source": {} and "authors": [] leave it to the next key.</summary>
    private static bool IsFit(string field, JsonElement value) => field switch
    {
        "id" => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined),
        "text" or "lead" => !string.IsNullOrWhiteSpace(JsonText.Blocks(value)),
        "date" => Time(value) is not null,
        "url" => JsonText.Names(value, field)?.Contains("://", StringComparison.Ordinal) == true,
        _ => !string.IsNullOrWhiteSpace(JsonText.Names(value, field)),
    };

    private static DateTimeOffset? Time(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? PublicationTime.OfUnix(value.TryGetDouble(out var seconds) ? seconds : 0)
        : PublicationTime.Parse(JsonText.Names(value, "date"));

    private static string? Id(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.String => JsonText.Decode(id, "id"),
        JsonValueKind.Number => id.GetRawText(),
        JsonValueKind.Object when id.TryGetProperty("$oid", out var inner) && inner.ValueKind == JsonValueKind.String =>
            JsonText.Decode(inner, "id"),
        _ => throw new ArticleFaultException("The \"id\" is neither a text nor a number."),
    };

    private static string Keys(JsonElement record)
    {
        var keys = record.EnumerateObject().Select(property => property.Name.Length > 30 ? property.Name[..30] + "…" : property.Name)
            .Take(9).ToList();
        return keys.Count == 0 ? ""
            : "; it has " + string.Join(", ", keys.Take(8).Select(key => $"\"{key}\"")) + (keys.Count > 8 ? ", …" : "");
    }

    private static string? WithoutBy(string? author) =>
        author?.Trim() is { } name && name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name[3..] : author;

    // What a news service puts where its free text ends: "… [+2104 chars]".
    private static string? WithoutCutMark(string? text) =>
        text is null || !text.Contains("[+", StringComparison.Ordinal) ? text : CutMark().Replace(text, "");

    [GeneratedRegex(@"\s*(?:…|\.\.\.)?\s*\[\+\d{1,7} chars\]\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CutMark();
}
