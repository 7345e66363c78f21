using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading.Texts;

/// <summary>
/// Keeps the columns of a table that a plain text aligns by tabs or by runs of spaces, which cleaning folds into one: strokes part them as
/// they part the cells of a page's table.
/// </summary>
internal static partial class AlignedColumns
{
    private const int FewestRows = 3;

    /// <summary>The text, its tables with strokes; the same text where it has none.</summary>
    public static string Part(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal) && !text.Contains("   ", StringComparison.Ordinal))
            return text;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var columns = lines.Select(line => Gap().Count(line.AsSpan().Trim())).ToArray();
        for (var first = 0; first < lines.Length;)
        {
            var end = first + 1;
            while (end < lines.Length && columns[end] == columns[first])
                end++;
            for (var at = first; columns[first] > 0 && end - first >= FewestRows && at < end; at++)
                lines[at] = Gap().Replace(lines[at].Trim(), " | ");
            first = end;
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"[ ]*\t[ \t]*|[ ]{3,}\t*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
