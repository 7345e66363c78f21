using System.Globalization;
using System.Xml.Linq;
using ChatBot.Articles.Reading.Records;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>Reads the news items of NewsML-G2, the text of each in whatever form it is put in.</summary>
internal static class NewsMlG2
{
    public static IEnumerable<ReadResult> Read(SourceFile file, string xml, ArticleOptions options)
    {
        var count = 0;
        foreach (var item in SafeXml.Elements(xml, name => name is "newsItem" or "packageItem" or "conceptItem", _ => { }))
        {
            count++;
            var key = item.Attribute("guid")?.Value ?? count.ToString(CultureInfo.InvariantCulture);
            yield return item.Name.LocalName == "newsItem" && Text(item) is { } text
                ? file.Build(() => Item(file, item, text, file.Id(key), options), record: count)
                : file.LeaveOut($"NewsML-G2 {item.Name.LocalName} without text", key);
        }

        if (count == 0)
            yield return file.Fail("The news message holds no items.");
    }

    private static RawArticle Item(SourceFile file, XElement item, XElement text, string id, ArticleOptions options)
    {
        var nitf = Nitf.First(text, "nitf");
        var inner = nitf is not null ? Nitf.Read(file, nitf, id) : null;
        var body = inner is not null ? new(inner.Text, inner.KnownHeadings)
            : text.HasElements ? XmlText.Of(Nitf.First(text, "body") ?? text)
            : FieldText.Of(text.Value, options);
        var meta = Nitf.First(item, "contentMeta");
        return new()
        {
            DerivedId = id,
            Origin = file.Path,
            Title = Line(meta, "headline") ?? inner?.Title ?? Line(Nitf.First(item, "itemMeta"), "title"),
            Text = body.Text,
            KnownHeadings = body.Headings,
            Author = ByLine.Name(Line(meta, "by")) ?? Named(meta, "creator") ?? inner?.Author,
            Source = Named(Nitf.First(item, "itemMeta"), "provider") ?? Named(meta, "infoSource") ?? inner?.Source,
            Language = (meta is null ? null : Nitf.First(meta, "language"))?.Attribute("tag")?.Value
            ?? item.Attribute(XNamespace.Xml + "lang")?.Value,
            Url = item.Descendants().Where(element => element.Name.LocalName == "link").Select(link => link.Attribute("href")?.Value)
            .FirstOrDefault(href => href?.StartsWith("http", StringComparison.Ordinal) == true),
            PublishedAt = PublicationTime.Parse(Line(item, "firstCreated")) ?? PublicationTime.Parse(Line(item, "contentCreated"))
            ?? PublicationTime.Parse(Line(item, "versionCreated")) ?? inner?.PublishedAt,
        };
    }

    /// <summary>What holds the item's text: the first that does.</summary>
    private static XElement? Text(XElement item) => item.Descendants()
        .Where(element => element.Name.LocalName is "inlineXML" or "inlineData" && !string.IsNullOrWhiteSpace(element.Value))
        .FirstOrDefault(element => element.Attribute("encoding") is null && IsText(element.Attribute("contenttype")?.Value));

    private static bool IsText(string? type) =>
        type is null || type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal);

    private static string? Line(XElement? within, string name) => within is null ? null : XmlText.Line(Nitf.First(within, name));

    private static string? Named(XElement? within, string name) => within is not null && Nitf.First(within, name) is { } element
        ? XmlText.Line(Nitf.First(element, "name")) ?? element.Attribute("literal")?.Value
        : null;
}
