using System.Globalization;
using ChatBot.Language.Sentences;

namespace ChatBot.Language.Tables;

/// <summary>
/// Finds the tables of a text: lines that stand together, as many cells in each as in the first, which heads the columns. Where that one
/// gives numbers itself there is no head, and the lines are no table that could be asked by row and column.
/// </summary>
public static class TableReader
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2100;

    /// <summary>The tables in order. Linear in the length of the text.</summary>
    public static IReadOnlyList<TextTable> Find(string text)
    {
        var tables = new List<TextTable>();
        if (!text.Contains('|', StringComparison.Ordinal))
            return tables;
        TableRow? head = null;
        var rows = new List<TableRow>();
        foreach (var paragraph in Paragraphs.Of(text))
        {
            var row = RowCells.Of(text, paragraph) is { Count: > 0 } cells ? new TableRow(paragraph, cells) : null;
            if (row is not null && head is not null && Math.Abs(row.Cells.Count - head.Cells.Count) <= 1)
            {
                rows.Add(row);
                continue;
            }

            Close();
            head = row;
        }

        Close();
        return tables;

        void Close()
        {
            if (head is not null && rows.Count > 0 && Heads(text, head))
                tables.Add(new(head, [.. rows]));
            (head, rows) = (null, []);
        }
    }

    // Years head columns, other numbers do not.
    private static bool Heads(string text, TableRow row) =>
        row.Cells.Any(cell => cell.Length > 0)
        && row.Cells.Skip(1).All(cell => cell.Length == 0 || HasLetter(cell.Of(text)) || IsYear(cell.Of(text)));

    private static bool HasLetter(string cell) => cell.Any(char.IsLetter);

    private static bool IsYear(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;
}
