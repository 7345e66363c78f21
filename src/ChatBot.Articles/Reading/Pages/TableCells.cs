using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>
/// A row of a page's table as one line, its cells parted by strokes so that each is still known for what it is. A row that lays out a page,
/// whose cells hold blocks or long texts, is none.
/// </summary>
internal static class TableCells
{
    private const string Gap = " | ";
    private const int LongestCell = 200;
    private const int LongestSource = 1_000;
    private const int MostCells = 50;
    private const int MostNodes = 100;

    /// <summary>The line; null of a row of one cell, and of one that lays out a page.</summary>
    public static string? Of(INode row)
    {
        var cells = row.ChildNodes.OfType<IElement>().Where(cell => cell.LocalName is "td" or "th").Take(MostCells + 1).ToList();
        if (cells.Count is < 2 or > MostCells)
            return null;
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            var nodes = MostNodes;
            if (!IsSmall(cell, ref nodes) || PageText.Of(cell) is not { Headings.Count: 0, Text: var text })
                return null;
            var words = text.AsSpan().Trim();
            if (words.Length > LongestCell || words.Contains('\n'))
                return null;
            if (line.Length > 0 || cell != cells[0])
                line.Append(Gap);
            line.Append(words);
            for (var more = 1; more < Columns(cell); more++)
                line.Append(Gap);
        }

        return line.ToString();
    }

    // What lays out a page may hold all of it, in rows within rows: no more of it is looked at than a cell can hold.
    private static bool IsSmall(INode node, ref int nodes)
    {
        if (--nodes < 0 || node is IText { Data.Length: > LongestSource })
            return false;
        foreach (var child in node.ChildNodes)
        {
            if (!IsSmall(child, ref nodes))
                return false;
        }

        return true;
    }

    // What reaches over several columns stands in the first of them.
    private static int Columns(IElement cell) =>
        int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
        ? Math.Clamp(columns, 1, MostCells) : 1;
}
