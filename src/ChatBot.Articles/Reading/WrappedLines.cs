using System.Text;

namespace ChatBot.Articles.Reading;

/// <summary>
/// Joins the lines of a text that was wrapped at a fixed width, so that a sentence is not cut at each line. Paragraphs of such a text
/// are separated by blank lines.
/// </summary>
/// <remarks>
/// A text counts as wrapped where nearly every line that another follows in its paragraph is as full as it can be: the next line's
/// first word would not have fitted. Verse, lists and one-line paragraphs fail this.
/// </remarks>
internal static class WrappedLines
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 120;
    private const int FewestBreaks = 4;
    private const double FullLines = .95;

    public static string Join(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        var width = lines.Max(line => line.Length);
        if (width is < NarrowestWidth or > WidestWidth || !AreWrapped(lines, width))
            return text;

        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
                joined.Append(Continues(lines, at) ? ' ' : '\n');
            joined.Append(lines[at]);
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

    private static bool Continues(string[] lines, int at) => lines[at].Length > 0 && lines[at - 1].Length > 0;
}
