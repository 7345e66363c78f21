namespace ChatBot.Language.Sentences;

/// <summary>The cells of a line that is the row of a table: parted by upright strokes with white space beside them, "Ulmen | 1,204 | 52
/// %".</summary>
public static class RowCells
{
    private const char Stroke = '|';
    private const int LongestRow = 2_000;
    private const int FewestCells = 2;

    /// <summary>Whether a range is the row of a table.</summary>
    public static bool AreIn(string text, TextRange line) =>
        text.AsSpan(line.Start, line.Length).Contains(Stroke) && Of(text, line).Count >= FewestCells;

    /// <summary>The cells in order, without white space at their ends; empty ones have no length. None where the line is no row.</summary>
    public static IReadOnlyList<TextRange> Of(string text, TextRange line)
    {
        if (line.Length > LongestRow)
            return [];
        var cells = new List<TextRange>();
        var start = line.Start;
        for (var at = line.Start; at < line.End; at++)
        {
            if (text[at] != Stroke || !IsOpen(at - 1) || !IsOpen(at + 1))
                continue;
            Add(at);
            start = at + 1;
        }

        // A stroke at either end is the frame of the table and parts nothing.
        if (cells.Count > 0 && start < line.End)
            Add(line.End);
        return cells.Count >= FewestCells ? cells : [];

        void Add(int end)
        {
            if (cells.Count > 0 || end > line.Start)
                cells.Add(Paragraphs.Trim(text, start, end));
        }

        bool IsOpen(int at) => at < line.Start || at >= line.End || char.IsWhiteSpace(text[at]) || text[at] == Stroke;
    }
}
