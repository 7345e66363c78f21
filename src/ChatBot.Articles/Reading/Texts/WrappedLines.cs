using System.Text;

namespace ChatBot.Articles.Reading.Texts;

/// <summary>
/// Joins the lines of a text that was wrapped at a fixed width, so that a sentence is not cut at each line. Paragraphs of such a text
/// are separated by blank lines. Of a scan, which cuts words too, the halves are put together and the numbers of its pages left out.
/// </summary>
/// <remarks>
/// A line is full where the next line's first word would not have fitted. A text counts as wrapped at the width at which most of its lines
/// that another follows are full; headers, footers and addresses beside it may be shorter or longer. Where nearly all are full, all
/// paragraphs are joined, and else those whose own lines are. Verse, lists and one-line paragraphs fail this. Printed letters are not of
/// one width, so that of a scan, known by its cut words, most lines need only be long.
/// </remarks>
internal static class WrappedLines
{
    private const int NarrowestWidth = 40;
    private const int NarrowestColumn = 20;
    private const int WidestWidth = 120;
    private const int FewestBreaks = 4;

    /// <summary>Some wrap a little earlier than they could: an indent or a mark at the line's end counted, and is gone.</summary>
    private const int Slack = 2;
    private const double FullLines = .95;
    private const double MostLines = .6;

    private const int FewestCuts = 2;
    private const double CutLines = .05;
    private const double LongLines = .7;
    private const double LongLine = .7;

    public static string Join(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        var widest = lines.Max(line => line.Length);
        if (widest is >= NarrowestColumn and <= WidestWidth && IsScan(lines, widest))
        {
            var scan = ScannedPages.Join(lines);
            return Join(scan, at => Continues(scan, at));
        }

        if (Width(lines) is not { } width)
            return text;
        var (breaks, full) = Count(lines, 1, lines.Length, width);
        if (full >= breaks * FullLines)
            return Join(lines, at => Continues(lines, at));
        var joined = Paragraphs(lines, width);
        return Join(lines, at => joined[at]);
    }

    /// <param name="lines">The lines.</param>
    /// <param name="continues">Whether a line goes on with the paragraph of the one before it.</param>
    private static string Join(string[] lines, Func<int, bool> continues)
    {
        var words = new CutWords(lines);
        var joined = new StringBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].AsSpan();
            var goesOn = at + 1 < lines.Length && continues(at + 1);
            if (at > 0 && continues(at))
                line = line.TrimStart();
            var isCut = goesOn && CutWords.Joins(line, lines[at + 1]);
            joined.Append(isCut ? line[..words.LengthOf(line, lines[at + 1])] : line);
            if (at + 1 < lines.Length && !isCut)
                joined.Append(goesOn ? ' ' : '\n');
        }
        return joined.ToString();
    }

    /// <summary>The width at which most lines are full; null where there is none, and the text is not wrapped.</summary>
    private static int? Width(string[] lines)
    {
        // Full at a width is what is no longer and would be longer with the next word: one more from there on, one less behind.
        var change = new int[WidestWidth + 2];
        var breaks = 0;
        for (var at = 1; at < lines.Length; at++)
        {
            if (!Continues(lines, at))
                continue;
            breaks++;
            var (from, to) = (Math.Max(lines[at - 1].Length, NarrowestWidth), Math.Min(WithNextWord(lines, at) + Slack - 1, WidestWidth));
            if (from > to)
                continue;
            change[from]++;
            change[to + 1]--;
        }

        var (best, most, full) = (0, 0, 0);
        for (var width = NarrowestWidth; width <= WidestWidth; width++)
        {
            full += change[width];
            if (full >= most)
                (best, most) = (width, full);
        }

        return most >= FewestBreaks && most >= breaks * MostLines ? best : null;
    }

    /// <summary>For each line, whether it goes on with a paragraph that is wrapped.</summary>
    private static bool[] Paragraphs(string[] lines, int width)
    {
        var joined = new bool[lines.Length];
        for (var first = 0; first < lines.Length;)
        {
            var end = first + 1;
            while (end < lines.Length && Continues(lines, end))
                end++;
            var (breaks, full) = Count(lines, first + 1, end, width);
            if (breaks > 0 && full >= breaks * FullLines)
                Array.Fill(joined, true, first + 1, end - first - 1);
            first = end;
        }

        return joined;
    }

    private static (int Breaks, int Full) Count(string[] lines, int start, int end, int width)
    {
        var (breaks, full) = (0, 0);
        for (var at = start; at < end; at++)
        {
            if (!Continues(lines, at))
                continue;
            breaks++;
            // A word that is longer than a line stands on one of its own, and reaches over it.
            var isLongWord = lines[at - 1].Length > width && lines[at - 1].AsSpan().Trim().LastIndexOf(' ') < width;
            full += isLongWord || (lines[at - 1].Length <= width && WithNextWord(lines, at) + Slack > width) ? 1 : 0;
        }
        return (breaks, full);
    }

    private static int WithNextWord(string[] lines, int at)
    {
        var next = lines[at].AsSpan().TrimStart();
        return lines[at - 1].Length + 1 + (next.IndexOf(' ') is > 0 and var space ? space : next.Length);
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
