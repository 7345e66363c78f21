using System.IO.Compression;
using System.Text;
using ChatBot.Articles.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatBot.Articles.Tests.Reading.Documents;

public sealed class DocumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_PDF_of_two_columns_is_read_column_by_column_its_words_whole_its_margins_left_out()
    {
        var article = await folder.ReadOneAsync("bridge.pdf",
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "bridge.pdf")));

        (article.Title, article.Author).ShouldBe(("Harbour bridge opens early", "Ida Holm"));
        article.PublishedAt.ShouldBe(new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero));
        article.Text.ShouldContain("after engineers had finished their extraordinarily complicated examinations of its "
            + "foundations.\nMayor Anneke Visser");
        article.Text.ShouldContain("“We have waited for this bridge for eleven years,” she said.\nThe construction cost 48 million crowns");
        article.Text.ShouldNotContain("file:");
        article.Text.ShouldNotContain("PM");
        // Eighteen times the same five sentences of a paragraph each: none is lost between columns and pages, and none is cut.
        article.Text.Split('\n').GroupBy(line => line).Where(line => line.Count() > 1).Select(line => line.Count())
            .ShouldBe([9, 9, 9, 9, 9]);
    }

    [Fact]
    public async Task A_PDF_that_is_damaged_is_one_failure() =>
        (await folder.FailOneAsync("broken.pdf",
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog"u8.ToArray())).Message.ShouldBe("This is a PDF file that cannot be opened: it is "
            + "damaged or cut off. Save it anew.");

    [Fact]
    public async Task A_Word_document_is_read_with_title_headings_lists_and_tables_as_its_changes_are_accepted()
    {
        var article = await folder.ReadOneAsync("release.docx", Word(
            Styled("Title", "Harbour bridge opens"),
            Plain("By Ida Holm"),
            new Paragraph(new Run(new Text("The bridge ")), new Run(new Bold(), new RunProperties(), new Text("opened")),
                new DeletedRun(new Run(new DeletedText(" late"))), new InsertedRun(new Run(new Text(" early on Friday.")))),
            Styled("Heading1", "What comes next"),
            new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })),
                new Run(new Text("The ferry stops."))),
            new Table(Row("Ticket", "2026"), Row("Adult", "8 crowns"))));

        (article.Title, article.Author,
            article.PublishedAt).ShouldBe(("Harbour bridge opens", "Ida Holm", new DateTimeOffset(2026, 5, 15, 10, 0, 0, TimeSpan.Zero)));
        article.Text.ShouldBe("Harbour bridge opens\nBy Ida Holm\nThe bridge opened early on Friday.\nWhat comes next\n• The ferry "
            + "stops.\nTicket | 2026\nAdult | 8 crowns");
        article.Headings.Select(heading => heading.Of(article.Text)).ShouldBe(["Harbour bridge opens", "What comes next"]);
    }

    [Fact]
    public async Task A_Word_document_under_a_password_and_a_damaged_one_are_one_line_each()
    {
        byte[] encrypted = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]];

        (await folder.FailOneAsync("secret.docx",
            encrypted)).Message.ShouldBe("The Word document is encrypted; save it without a password.");
        (await folder.FailOneAsync("broken.docx",
            [0x50, 0x4B, 0x03, 0x04, 1, 2, 3])).Message.ShouldContain("cannot be opened as a Word document");
    }

    [Fact]
    public async Task An_OpenDocument_text_is_read_with_title_headings_lists_and_tables()
    {
        var article = await folder.ReadOneAsync("release.odt", OpenDocument("""
            <text:p text:style-name="Title">Harbour bridge opens</text:p>
            <text:p>The bridge<text:s text:c="2"/>opened <text:span>early</text:span><text:note><text:note-body>
            <text:p>A note.</text:p></text:note-body></text:note> on Friday.</text:p>
            <text:h text:outline-level="1">What comes next</text:h>
            <text:list><text:list-item><text:p>The ferry stops.</text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell><text:p>Adult</text:p></table:table-cell>
            <table:table-cell><text:p>8 crowns</text:p></table:table-cell></table:table-row></table:table>
            """));

        (article.Title, article.Author, article.Language,
            article.PublishedAt).ShouldBe(("Harbour bridge opens", "Ida Holm", "en-GB",
                new DateTimeOffset(2026, 5, 15, 10, 0, 0, TimeSpan.Zero)));
        article.Text.ShouldBe("Harbour bridge opens\nThe bridge opened early on Friday.\nWhat comes next\n• The ferry stops.\nAdult | 8 "
            + "crowns");
    }

    [Fact]
    public async Task An_OpenDocument_text_under_a_password_is_one_failure() =>
        (await folder.FailOneAsync("secret.odt",
            OpenDocument("", "<manifest:encryption-data/>"))).Message.ShouldBe("The document is encrypted; save it without a password.");

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Plain(cell))));

    private static byte[] Word(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new(new Body(content));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                new Style(new StyleName { Val = "Title" }) { StyleId = "Title", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "Heading1", Type = StyleValues.Paragraph });
            document.PackageProperties.Creator = "office-account-7";
            document.PackageProperties.Created = new DateTime(2026, 5, 15, 10, 0, 0, DateTimeKind.Utc);
        }

        return stream.ToArray();
    }

    private static byte[] OpenDocument(string body, string manifest = "")
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Add(archive, "content.xml", $"""
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
                <office:body><office:text>{body}</office:text></office:body></office:document-content>
                """);
            Add(archive, "meta.xml", """
                <?xml version="1.0" encoding="UTF-8"?><office:document-meta
                    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <office:meta><meta:initial-creator>Ida Holm</meta:initial-creator>
                <meta:creation-date>2026-05-15T10:00:00</meta:creation-date><dc:date>2026-05-15T10:00:00</dc:date>
                <dc:language>en-GB</dc:language></office:meta></office:document-meta>
                """);
            Add(archive, "META-INF/manifest.xml",
                $"<?xml version=\"1.0\"?><manifest:manifest "
                + $"xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
                + $"manifest:full-path=\"content.xml\">{manifest}</manifest:file-entry></manifest:manifest>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var entry = archive.CreateEntry(name, level).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
