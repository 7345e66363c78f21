using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>Reads a Word document (.docx): its paragraphs, headings and tables as they stand when all changes are accepted.</summary>
internal static class WordFile
{
    private const int CharactersPerByte = 4;

    public static ReadResult Read(SourceFile file, byte[] bytes, ArticleOptions options)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return file.Fail(bytes.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? "The Word document is encrypted; save it without a password."
                : "This is a document of an old Word; save it as .docx.");
        }

        try
        {
            using var content = new MemoryStream(bytes);
            using var document =
                WordprocessingDocument.Open(content, false,
                    new OpenSettings { MaxCharactersInPart = (long)options.MaxDocumentBytes * CharactersPerByte });
            return document.MainDocumentPart?.Document?.Body is { } body ? file.Build(() => Raw(file, document, body))
                : file.Fail("The Word document holds no text.");
        }
        catch (Exception exception)
        when (exception is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException
            or InvalidOperationException or FormatException)
        {
            return file.Fail("This is a ZIP or Office file that cannot be opened as a Word document: it is damaged or too large when "
                + "unpacked. Save it anew.");
        }
    }

    private static RawArticle Raw(SourceFile file, WordprocessingDocument document, Body body)
    {
        var styles = document.MainDocumentPart!.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!)
            .ToDictionary(style => style.Key, style => style.First().StyleName?.Val?.Value ?? "", StringComparer.OrdinalIgnoreCase) ?? [];
        var text = new OfficeText();
        var titles = new List<string>();
        Append(body, text, titles, styles, 0);
        var properties = document.PackageProperties;
        return new()
        {
            DerivedId = file.Id(),
            Origin = file.Path,
            Title = titles.FirstOrDefault()
            ?? (string.IsNullOrWhiteSpace(properties.Title) ? text.Headings.Count > 0 ? text.Headings[0] : null : properties.Title),
            Text = text.Text,
            KnownHeadings = text.Headings,
            Author = ByLine.In(text.Text) ?? properties.Creator,
            Language = properties.Language,
            PublishedAt = FileDate.Of(file.Name)
            ?? (properties.Created is { } created
                ? new DateTimeOffset(DateTime.SpecifyKind(created.ToUniversalTime(), DateTimeKind.Utc)) : null),
        };
    }

    private static void Append(OpenXmlElement within, OfficeText text, List<string> titles, Dictionary<string, string> styles, int depth)
    {
        const int deepest = 50;
        foreach (var element in within.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Append(paragraph, text, titles, styles);
                    break;
                case Table table:
                    foreach (var row in table.Elements<TableRow>())
                        text.Row(row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(Text))));
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun when depth < deepest:
                    Append(element, text, titles, styles, depth + 1);
                    break;
            }
        }
    }

    private static void Append(Paragraph paragraph, OfficeText text, List<string> titles, Dictionary<string, string> styles)
    {
        var line = Text(paragraph);
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var name = style is null ? "" : styles.GetValueOrDefault(style, style);
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(line))
            titles.Add(line);
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.StartsWith("heading", StringComparison.OrdinalIgnoreCase))
            text.Heading(line);
        else if (paragraph.ParagraphProperties?.NumberingProperties is not null)
            text.ListItem(line);
        else
            text.Paragraph(line);
    }

    // What was deleted stands in elements of other names, and so do the instructions of fields.
    private static string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            switch (element)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Text run:
                    text.Append(run.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case Break { Type: null } or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
            }
        }

        return text.ToString();
    }
}
