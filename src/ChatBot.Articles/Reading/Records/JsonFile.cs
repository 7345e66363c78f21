using System.Text;
using System.Text.Json;

namespace ChatBot.Articles.Reading.Records;

/// <summary>
/// Reads a .json file: one article, an array of them, or an envelope with an array, such as what an API or a search engine answers; several
/// values one after another too.
/// </summary>
internal static class JsonFile
{
    private const int DeepestEnvelope = 5;

    /// <exception cref="ArticleFaultException">The file is not JSON.</exception>
    public static IEnumerable<ReadResult> Read(SourceFile file, string json, ArticleOptions options)
    {
        var values = Parse(json);
        var envelope = values is [{ ValueKind: JsonValueKind.Object } only] ? only : default;
        var source = envelope.ValueKind == JsonValueKind.Object ? FeedSource(envelope) : null;
        return Records(values).Select(record => file.Build(
            () => JsonRecord.Read(record.Record, file.Id(record.Number), file.Path, options) is var raw && raw.Source is null
            ? raw with { Source = source } : raw, record: record.Number));
    }

    /// <summary>The entries of a JSON Feed; null where it is none.</summary>
    /// <exception cref="ArticleFaultException">It is not JSON.</exception>
    public static IEnumerable<FeedItem>? FeedItems(SourceFile file, string json, ArticleOptions options)
    {
        if (Parse(json) is not [{ ValueKind: JsonValueKind.Object } feed] || FeedSource(feed) is not { } source
            || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            return null;
        return items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            .Select((item, index) => FeedEntry(file, item, index + 1, source, options));
    }

    private static FeedItem FeedEntry(SourceFile file, JsonElement item, int number, string source, ArticleOptions options)
    {
        var fields = JsonRecord.Fields(item);
        var id = fields.Id ?? fields.Url ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(
            number, id, fields.Url, fields.Text is not null, null, fields.Title,
            ContentHash.OfParts(fields.Url, fields.Title, fields.Text, fields.Lead, fields.PublishedAt?.ToString("O"),
                item.TryGetProperty("date_modified", out var modified) ? modified.GetRawText() : null),
            () => JsonRecord.Read(item, file.Id(id), file.Path, options) is var raw && raw.Source is null
            ? raw with { Source = source } : raw);
    }

    /// <summary>The records with their numbers from 1; null where the file is a single record.</summary>
    public static IEnumerable<(JsonElement Record, int? Number)> Records(IReadOnlyList<JsonElement> values)
    {
        if (values.Count > 1)
            return Numbered(values);
        var root = values[0];
        if (root.ValueKind == JsonValueKind.Array)
            return Numbered(root.EnumerateArray());
        if (root.ValueKind != JsonValueKind.Object)
            return [(root, null)];
        if (root.TryGetProperty("articles", out var articles) && articles.ValueKind == JsonValueKind.Array)
            return Numbered(articles.EnumerateArray());
        if (JsonRecord.Fields(root).Text is not null && !IsFeed(root))
            return [(root, null)];
        return (JsonColumns.Rows(root) ?? Enveloped(root)) is { Count: > 0 } records ? Numbered(records) : [(root, null)];
    }

    /// <summary>The arrays of records nearest to the root, or what the root maps ids to.</summary>
    private static List<JsonElement> Enveloped(JsonElement root)
    {
        var level = new List<JsonElement> { root };
        for (var depth = 0; depth < DeepestEnvelope && level.Count > 0; depth++)
        {
            var values = level.SelectMany(item => item.EnumerateObject()).Select(property => property.Value).ToList();
            var arrays = values.Where(value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(JsonRecord.HasText))
                .SelectMany(value => value.EnumerateArray()).ToList();
            if (arrays.Count > 0)
                return arrays;
            var objects = values.Where(value => value.ValueKind == JsonValueKind.Object).ToList();
            if (objects.Where(JsonRecord.HasText).ToList() is { Count: > 0 } records)
                return records;
            level = objects;
        }

        return [];
    }

    private static bool IsFeed(JsonElement root) =>
        root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
        && items.EnumerateArray().Any(JsonRecord.HasText);

    /// <summary>A JSON Feed's own title names who publishes its items.</summary>
    private static string? FeedSource(JsonElement root) =>
        root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
        && JsonText.Decode(version, "version").Contains("jsonfeed", StringComparison.OrdinalIgnoreCase)
        && root.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String ? JsonText.Decode(title, "title") : null;

    private static IEnumerable<(JsonElement Record, int? Number)> Numbered(IEnumerable<JsonElement> records) =>
        records.Select((record, index) => (record, (int?)(index + 1)));

    private static List<JsonElement> Parse(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json),
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true });
        var values = new List<JsonElement>();
        try
        {
            while (reader.Read())
                values.Add(JsonElement.ParseValue(ref reader));
            return values.Count > 0 ? values : throw new ArticleFaultException("The file has no JSON value.");
        }
        catch (JsonException exception)
        {
            throw new ArticleFaultException(JsonFault.Describe(exception), (int?)exception.LineNumber + 1);
        }
    }
}
