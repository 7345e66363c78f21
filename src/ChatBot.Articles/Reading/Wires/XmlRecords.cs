using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ChatBot.Articles.Reading.Records;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>Reads XML of no known kind: elements that hold a text under a name that a record's text has, put as records.</summary>
internal static class XmlRecords
{
    /// <exception cref="ArticleFaultException">No element holds such a text.</exception>
    public static IEnumerable<ReadResult> Read(SourceFile file, string xml, string root, ArticleOptions options)
    {
        var records = new List<JsonElement>();
        Find(SafeXml.Load(xml).Root!, records);
        if (records.Count == 0)
            throw new ArticleFaultException($"No article was found in this XML of kind <"
                + $"{(root.Length > 40 ? root[..40] : root)}>; RSS, Atom, NITF, NewsML, "
                + "WordPress exports, and elements that hold a <title> and a <text> or <body>, are read.");
        return records.Select((record, index) => records.Count == 1
            ? file.Build(() => JsonRecord.Read(record, file.Id(), file.Path, options))
            : file.Build(() => JsonRecord.Read(record, file.Id(index + 1), file.Path, options), record: index + 1));
    }

    /// <summary>Recurses; the reader has checked the depth.</summary>
    private static void Find(XElement element, List<JsonElement> records)
    {
        if (element.Elements()
            .Any(child => FieldKeys.Of(child.Name.LocalName) is { Field: "text" } && !string.IsNullOrWhiteSpace(child.Value))
            && element.Elements().Any(child => FieldKeys.Of(child.Name.LocalName) is { Field: "title" } && !child.HasElements))
        {
            records.Add(JsonSerializer.SerializeToElement(Record(element)));
            return;
        }

        foreach (var child in element.Elements())
            Find(child, records);
    }

    private static JsonObject Record(XElement element)
    {
        var record = new JsonObject();
        foreach (var child in element.Elements())
        {
            var isText = FieldKeys.Of(child.Name.LocalName) is { Field: "text" or "lead" };
            JsonNode? value = isText && child.HasElements ? XmlText.Of(child).Text
                : child.HasElements ? new JsonArray([.. child.Elements().Select(part => (JsonNode?)XmlText.Line(part))
                    .Where(part => part is not null)])
                : isText ? child.Value : XmlText.Line(child);
            if (record[child.Name.LocalName] is JsonArray several)
                several.Add(value is JsonArray ? null : value);
            else if (record.TryGetPropertyValue(child.Name.LocalName, out var first) && first is not null && value is not null)
                record[child.Name.LocalName] = new JsonArray(first.DeepClone(), value.DeepClone());
            else
                record[child.Name.LocalName] = value;
        }

        foreach (var attribute in element.Attributes())
            record.TryAdd(attribute.Name.LocalName, JsonValue.Create(attribute.Value));
        return record;
    }
}
