using System.Text;
using ChatBot.Articles.Cleaning;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>Collects the paragraphs of an office document with its headings.</summary>
internal sealed class OfficeText
{
    private readonly StringBuilder text = new();
    private readonly List<string> headings = [];

    /// <summary>A line for each paragraph.</summary>
    public string Text => text.ToString();

    public IReadOnlyList<string> Headings => headings;

    public void Paragraph(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            this.text.Append(text).Append('\n');
    }

    public void Heading(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var line = TextCleaner.CleanLine(text);
        headings.Add(line);
        this.text.Append(line).Append('\n');
    }

    public void ListItem(string text) => Paragraph(string.IsNullOrWhiteSpace(text) ? "" : "• " + text.TrimStart());

    /// <summary>A row of a table, its cells parted as those of a page's table are.</summary>
    public void Row(IEnumerable<string> cells) => Paragraph(string.Join(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Trim())));
}
