using System.Text;
using ChatBot.Articles.Cleaning;
using ChatBot.Articles.Reading.Texts;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>Puts the lines of a PDF together to paragraphs; words that were cut at a line's end are whole again.</summary>
internal static class PdfParagraphs
{
    private const double LargerThanText = 1.15;
    private const double OtherSize = 1.08;
    private const double WideGap = 1.5;
    private const double ShortLine = .12;
    private const double HalfLine = .45;
    private const double IndentOfSize = .8;
    private const int LongestHeading = 200;

    /// <summary>The text with a line for each paragraph, and those that stand in larger letters as headings.</summary>
    public static (string Text, IReadOnlyList<string> Headings) Of(IReadOnlyList<PdfLine> lines)
    {
        var size = TextSize(lines);
        var gap = LineGap(lines);
        var words = new CutWords(lines.Select(line => line.Text));
        var (text, headings) = (new StringBuilder(), new List<string>());
        for (var first = 0; first < lines.Count;)
        {
            var paragraph = new StringBuilder(lines[first].Text);
            var at = first + 1;
            for (; at < lines.Count && !Parts(lines[at - 1], lines[at], gap); at++)
            {
                var (line, next) = (lines[at - 1].Text, lines[at].Text);
                if (CutWords.Joins(line, next))
                    paragraph.Length -= line.Length - words.LengthOf(line, next);
                else
                    paragraph.Append(' ');
                paragraph.Append(next);
            }

            var whole = paragraph.ToString();
            if (lines[first].Size > size * LargerThanText && whole.Length <= LongestHeading)
                headings.Add(whole = TextCleaner.CleanLine(whole));
            text.Append(whole).Append('\n');
            first = at;
        }

        return (text.ToString(), headings);
    }

    /// <summary>What stands in the largest letters of the first page; null where nothing is larger than the text.</summary>
    public static string? Title(IReadOnlyList<PdfLine> lines)
    {
        var first = lines.Where(line => line.Page == lines[0].Page).ToList();
        var largest = first.Max(line => line.Size);
        if (largest <= TextSize(lines) * LargerThanText)
            return null;
        var title = string.Join(' ',
            first.SkipWhile(line => line.Size < largest / OtherSize).TakeWhile(line => line.Size >= largest / OtherSize)
            .Select(line => line.Text));
        return title.Length <= LongestHeading ? title : null;
    }

    private static bool Parts(PdfLine line, PdfLine next, double gap)
    {
        if (line.Size > next.Size * OtherSize || next.Size > line.Size * OtherSize)
            return true;
        var isOpen = CutWords.Joins(line.Text, next.Text) || (!EndsSentence(line.Text) && char.IsLower(next.Text[0]));
        if (line.Page != next.Page || line.Block != next.Block)
            return !isOpen;
        if (line.Top - next.Top > gap * WideGap)
            return true;
        if (line.Short > HalfLine && !isOpen)
            return true;
        return next.Left > line.Left + (next.Size * IndentOfSize) || (line.Short > ShortLine && !isOpen && EndsSentence(line.Text));
    }

    private static bool EndsSentence(string text) =>
        text.TrimEnd('"', '”', '’', '\'', ')', ' ') is { Length: > 0 } line && line[^1] is '.' or '!' or '?' or ':';

    private static double TextSize(IReadOnlyList<PdfLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Size, 1)).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;

    private static double LineGap(IReadOnlyList<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (line, next) => line.Page == next.Page && line.Block == next.Block ? line.Top - next.Top : 0)
            .Where(gap => gap > 0).Order().ToList();
        return gaps.Count == 0 ? double.MaxValue / 4 : gaps[gaps.Count / 2];
    }
}
