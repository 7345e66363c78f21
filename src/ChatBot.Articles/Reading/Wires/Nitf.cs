using System.Xml.Linq;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>Reads NITF, the News Industry Text Format.</summary>
internal static class Nitf
{
    /// <exception cref="ArticleFaultException">It has no text.</exception>
    public static RawArticle Read(SourceFile file, XElement nitf, string id)
    {
        var content = First(nitf, "body.content") ?? First(nitf, "body")
            ?? throw new ArticleFaultException("The NITF document has no body.");
        var body = XmlText.Of(content);
        var data = First(nitf, "docdata");
        return new()
        {
            DerivedId = id,
            Origin = file.Path,
            Title = XmlText.Line(First(nitf, "hl1")) ?? XmlText.Line(First(nitf, "title")) ?? XmlText.Line(First(nitf, "hedline")),
            Text = body.Text,
            KnownHeadings = body.Headings,
            Author = ByLine.Name(Person(nitf) ?? XmlText.Line(First(nitf, "byline"))),
            Source = XmlText.Line(First(nitf, "distributor")) ?? First(nitf, "pubdata")?.Attribute("name")?.Value
            ?? First(nitf, "doc-id")?.Attribute("regsrc")?.Value
                ?? First(nitf, "doc.copyright")?.Attribute("holder")?.Value,
            Language = nitf.Attribute(XNamespace.Xml + "lang")?.Value,
            PublishedAt = Time(data, "date.issue") ?? Time(data, "date.release") ?? Time(nitf, "story.date")
            ?? PublicationTime.Parse(First(nitf, "pubdata")?.Attribute("date.publication")?.Value),
        };
    }

    public static XElement? First(XElement root, string name) =>
        root.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Person(XElement nitf)
    {
        var people = First(nitf, "byline")?.Descendants().Where(element => element.Name.LocalName == "person").Select(XmlText.Line)
            .OfType<string>().ToList();
        return people is { Count: > 0 } ? string.Join(", ", people) : null;
    }

    private static DateTimeOffset? Time(XElement? within, string name) =>
        within is null ? null : PublicationTime.Parse(First(within, name)?.Attribute("norm")?.Value);
}
