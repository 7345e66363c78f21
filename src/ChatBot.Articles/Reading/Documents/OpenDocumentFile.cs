using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ChatBot.Articles.Reading.Wires;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>Reads an OpenDocument text (.odt), as LibreOffice writes it.</summary>
internal static class OpenDocumentFile
{
    private const int CharactersPerByte = 4;

    public static ReadResult Read(SourceFile file, byte[] bytes, ArticleOptions options)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (Load(archive, "META-INF/manifest.xml", options)?.Descendants()
                .Any(element => element.Name.LocalName == "encryption-data") == true)
                return file.Fail("The document is encrypted; save it without a password.");
            if (Load(archive, "content.xml", options)?.Descendants().FirstOrDefault(
                element => element.Name.LocalName == "text" && element.Parent?.Name.LocalName == "body") is not { } body)
                return file.Fail("The document holds no text.");
            var meta = Load(archive, "meta.xml", options);
            return file.Build(() => Raw(file, body, meta));
        }
        catch (InvalidDataException)
        {
            return file.Fail("This is a ZIP or Office file that cannot be opened as an OpenDocument text: it is damaged. Save it anew.");
        }
    }

    private static XDocument? Load(ZipArchive archive, string name, ArticleOptions options)
    {
        if (archive.GetEntry(name) is not { } entry)
            return null;
        using var content = new BudgetedStream(entry.Open(),
            new ReadBudget((long)options.MaxDocumentBytes * CharactersPerByte, "The document is too large when it is unpacked."));
        return SafeXml.Load(content, options);
    }

    private static RawArticle Raw(SourceFile file, XElement body, XDocument? meta)
    {
        var text = new OfficeText();
        var titles = new List<string>();
        Append(body, text, titles, isList: false);
        return new()
        {
            DerivedId = file.Id(),
            Origin = file.Path,
            Title = titles.FirstOrDefault() ?? Line(meta, "title") ?? (text.Headings.Count > 0 ? text.Headings[0] : null),
            Text = text.Text,
            KnownHeadings = text.Headings,
            Author = ByLine.In(text.Text) ?? Line(meta, "initial-creator") ?? Line(meta, "creator"),
            Language = Line(meta, "language"),
            PublishedAt = FileDate.Of(file.Name) ?? PublicationTime.Parse(Line(meta, "creation-date"))
            ?? PublicationTime.Parse(Line(meta, "date")),
        };
    }

    private static string? Line(XDocument? meta, string name) =>
        XmlText.Line(meta?.Descendants().FirstOrDefault(element => element.Name.LocalName == name));

    /// <summary>Recurses; the reader has checked the depth.</summary>
    private static void Append(XElement within, OfficeText text, List<string> titles, bool isList)
    {
        foreach (var element in within.Elements())
        {
            var style = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "style-name")?.Value;
            switch (element.Name.LocalName)
            {
                case "h":
                    text.Heading(Text(element));
                    break;
                case "p" when style == "Title":
                    titles.Add(Text(element));
                    text.Heading(Text(element));
                    break;
                case "p" when isList:
                    text.ListItem(Text(element));
                    break;
                case "p":
                    text.Paragraph(Text(element));
                    break;
                case "table-row":
                    text.Row(element.Elements().Where(cell => cell.Name.LocalName == "table-cell")
                        .Select(cell => string.Join(' ', cell.Descendants().Where(part => part.Name.LocalName == "p").Select(Text))));
                    break;
                case "tracked-changes" or "sequence-decls" or "forms" or "table-of-content":
                    break;
                default:
                    Append(element, text, titles, isList || element.Name.LocalName == "list-item");
                    break;
            }
        }
    }

    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString();
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText characters)
                text.Append(characters.Value.ReplaceLineEndings(" "));
            else if (node is XElement child)
            {
                switch (child.Name.LocalName)
                {
                    case "s" or "tab":
                        text.Append(' ');
                        break;
                    case "line-break":
                        text.Append('\n');
                        break;
                    case "note" or "annotation" or "frame":
                        break;
                    default:
                        Append(child, text);
                        break;
                }
            }
        }
    }
}
