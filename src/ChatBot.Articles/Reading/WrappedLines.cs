using System.Text;

namespace ChatBot.Articles.Reading;

/// <summary>
/// Joins the lines of a text that was wrapped at a fixed width, so that a sentence is not cut at each line. Paragraphs of such a text
/// are separated by blank lines. Of a scan, which cuts words too, the halves are put together and the numbers of its pages left out.
/// </summary>
/// <remarks>
/// A text counts as wrapped where nearly every line that another follows in its paragraph is as full as it can be: the next line's
/// first word would not have fitted. Verse, lists and one-line paragraphs fail this. Printed letters are not of one width, so that of a scan,
/// known by its cut words, most lines need only be long.
/// </remarks>
internal static class WrappedLines
{
    private const int NarrowestWidth = 40;
    private const int NarrowestColumn = 20;
    private const int WidestWidth = 120;
    private const int FewestBreaks = 4;
    private const double FullLines = .95;

    private const int FewestCuts = 2;
    private const double CutLines = .05;
    private const double LongLines = .7;
    private const double LongLine = .7;

    public static string Join(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        var width = lines.Max(line => line.Length);
        if (width > WidestWidth)
            return text;
        var isScan = width >= NarrowestColumn && IsScan(lines, width);
        if (!isScan && (width < NarrowestWidth || !AreWrapped(lines, width)))
            return text;
        return Join(isScan ? ScannedPages.Join(lines) : lines);
    }

    private static string Join(string[] lines)
    {
        var words = new CutWords(lines);
        var joined = new StringBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].AsSpan();
            var goesOn = at + 1 < lines.Length && Continues(lines, at + 1);
            if (at > 0 && Continues(lines, at))
                line = line.TrimStart();
            var isCut = goesOn && CutWords.Joins(line, lines[at + 1]);
            joined.Append(isCut ? line[..words.LengthOf(line, lines[at + 1])] : line);
            if (at + 1 < lines.Length && !isCut)
                joined.Append(goesOn ? ' ' : '\n');
        }
        return joined.ToString();
    }

    private static bool AreWrapped(string[] lines, int width)
    {
        var (breaks, full) = (0, 0);
        for (var at = 1; at < lines.Length; at++)
        {
            if (!Continues(lines, at))
                continue;
            breaks++;
            var next = lines[at].TrimStart();
            var firstWord = next.IndexOf(' ') is > 0 and var space ? space : next.Length;
            full += lines[at - 1].Length + 1 + firstWord > width ? 1 : 0;
        }
        return breaks >= FewestBreaks && full >= breaks * FullLines;
    }

    private static bool IsScan(string[] lines, int width)
    {
        var (breaks, cut, reaching) = (0, 0, 0);
        for (var at = 1; at < lines.Length; at++)
        {
            if (!Continues(lines, at))
                continue;
            var isCut = CutWords.Parts(lines[at - 1], lines[at]);
            breaks++;
            cut += isCut ? 1 : 0;
            reaching += isCut || lines[at - 1].Length >= width * LongLine ? 1 : 0;
        }
        return breaks >= FewestBreaks && cut >= FewestCuts && cut >= breaks * CutLines && reaching >= breaks * LongLines;
    }

    private static bool Continues(string[] lines, int at) => lines[at].Length > 0 && lines[at - 1].Length > 0;
}
