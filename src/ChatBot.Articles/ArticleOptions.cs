using System.ComponentModel.DataAnnotations;

namespace ChatBot.Articles;

/// <summary>How much of a source is read before it is refused.</summary>
public sealed class ArticleOptions
{
    /// <summary>Largest .txt or .json file in bytes. These are held in memory whole.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxFileBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Largest .md or .html file in bytes. Parsing markup costs far more than reading text; pages have a few hundred
    /// thousand.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxMarkupBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Largest .jsonl, .csv or .xml file in bytes. A .jsonl file is read line by line.</summary>
    [Range(1, 1_000_000_000_000)]
    public long MaxJsonLinesBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Largest .pdf, .docx, .odt or .eml file in bytes.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxDocumentBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Largest archive (.zip, .gz, .tar, .warc, .mbox) in bytes, and how much one may unpack to.</summary>
    [Range(1, 1_000_000_000_000)]
    public long MaxArchiveBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Longest line of a .jsonl file in bytes; a longer one is reported and passed over.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxLineBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most elements of an HTML page; news pages have a few thousand.</summary>
    public int MaxHtmlElements { get; internal set; } = 30_000;

    /// <summary>
    /// Most elements of a page that the readability rules are asked about, for their work grows faster than the page. Of a larger page
    /// the whole body is read but navigation, header, footer and asides.
    /// </summary>
    public int MaxReadableElements { get; internal set; } = 10_000;

    /// <summary>Deepest nesting of an HTML page; news pages stay under 60. Walking a tree recurses, and a hostile page must not exhaust the
    /// stack.</summary>
    public int MaxHtmlDepth { get; internal set; } = 128;

    /// <summary>Most entries of an archive and messages of a mailbox that are read.</summary>
    internal int MaxArchiveEntries { get; set; } = 200_000;

    /// <summary>Archives within archives: a .zip of .warc.gz files is two deep.</summary>
    internal int MaxNestedArchives { get; set; } = 4;

    /// <summary>Deepest nesting of an XML file; news files stay under 30.</summary>
    internal int MaxXmlDepth { get; set; } = 200;

    /// <summary>The largest file of a format in bytes, and the setting that says so.</summary>
    internal (long Bytes, string Setting) LimitOf(Reading.ArticleFormat format) => format switch
    {
        Reading.ArticleFormat.JsonLines or Reading.ArticleFormat.Csv or Reading.ArticleFormat.Xml =>
            (MaxJsonLinesBytes, "Articles:MaxJsonLinesBytes"),
        Reading.ArticleFormat.Markdown or Reading.ArticleFormat.Html => (MaxMarkupBytes, "Articles:MaxMarkupBytes"),
        Reading.ArticleFormat.Pdf or Reading.ArticleFormat.Word or Reading.ArticleFormat.OpenDocument or Reading.ArticleFormat.Mail
            or Reading.ArticleFormat.SavedPage => (MaxDocumentBytes, "Articles:MaxDocumentBytes"),
        Reading.ArticleFormat.Zip or Reading.ArticleFormat.Gzip or Reading.ArticleFormat.Tar or Reading.ArticleFormat.Warc
            or Reading.ArticleFormat.Mailbox => (MaxArchiveBytes, "Articles:MaxArchiveBytes"),
        _ => (MaxFileBytes, "Articles:MaxFileBytes"),
    };
}
