using System.ComponentModel.DataAnnotations;

namespace ChatBot.Articles;

/// <summary>How much of a source is read before it is refused.</summary>
public sealed class ArticleOptions
{
    /// <summary>Largest .txt, .md, .html or .json file in bytes. These are held in memory whole.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxFileBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Largest .jsonl file in bytes. Read line by line.</summary>
    [Range(1, long.MaxValue)]
    public long MaxJsonLinesBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Longest line of a .jsonl file in bytes; a longer one is reported and passed over.</summary>
    [Range(1, int.MaxValue / 2)]
    public int MaxLineBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most elements of an HTML page; news pages have a few thousand.</summary>
    [Range(1, 10_000_000)]
    public int MaxHtmlElements { get; set; } = 50_000;

    /// <summary>Deepest nesting of an HTML page. Walking a tree recurses, and a hostile page must not exhaust the stack.</summary>
    [Range(1, 2_000)]
    public int MaxHtmlDepth { get; set; } = 400;
}
