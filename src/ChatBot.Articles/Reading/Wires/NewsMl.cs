using System.Globalization;
using System.Xml.Linq;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>Reads the news items of NewsML 1, each with the longest text among its components.</summary>
internal static class NewsMl
{
    public static IEnumerable<ReadResult> Read(SourceFile file, string xml)
    {
        var (count, sent) = (0, (DateTimeOffset?)null);
        foreach (var item in SafeXml.Elements(xml, name => name == "NewsItem",
            passed => sent ??= PublicationTime.Parse(Line(passed, "DateAndTime"))))
        {
            count++;
            var key = Line(item, "PublicIdentifier") ?? Line(item, "NewsItemId") ?? count.ToString(CultureInfo.InvariantCulture);
            yield return Text(item) is { } text
                ? file.Build(() => Item(file, item, text, file.Id(key)) is var raw && raw.PublishedAt is null
                    ? raw with { PublishedAt = sent } : raw, record: count)
                : file.LeaveOut("NewsML item without text", key);
        }

        if (count == 0)
            yield return file.Fail("The NewsML file holds no items.");
    }

    private static RawArticle Item(SourceFile file, XElement item, XElement text, string id)
    {
        var nitf = Nitf.First(text, "nitf");
        var inner = nitf is not null ? Nitf.Read(file, nitf, id) : null;
        var body = inner is not null ? new(inner.Text, inner.KnownHeadings) : XmlText.Of(Nitf.First(text, "body") ?? text);
        return new()
        {
            DerivedId = id,
            Origin = file.Path,
            Title = Line(item, "HeadLine") ?? inner?.Title,
            Text = body.Text,
            KnownHeadings = body.Headings,
            Author = ByLine.Name(Line(item, "ByLine")) ?? inner?.Author,
            Source = Party(item, "Provider") ?? Party(item, "Source") ?? Line(item, "ProviderId") ?? inner?.Source,
            Language = Nitf.First(item, "Language")?.Attribute("FormalName")?.Value ?? item.Attribute(XNamespace.Xml + "lang")?.Value,
            PublishedAt = PublicationTime.Parse(Line(item, "FirstCreated")) ?? PublicationTime.Parse(Line(item, "ThisRevisionCreated"))
            ?? inner?.PublishedAt ?? PublicationTime.Parse(Line(item, "DateId")),
        };
    }

    private static XElement? Text(XElement item) =>
        item.Descendants().Where(element => element.Name.LocalName == "DataContent" && !string.IsNullOrWhiteSpace(element.Value))
        .MaxBy(element => element.Value.Length);

    private static string? Party(XElement item, string name) =>
        Nitf.First(item, name)?.Descendants().FirstOrDefault(element => element.Name.LocalName == "Party")?.Attribute("FormalName")?.Value;

    private static string? Line(XElement within, string name) =>
        within.Name.LocalName == name ? XmlText.Line(within) : XmlText.Line(Nitf.First(within, name));
}
