namespace ChatBot.Language.Tables;

/// <summary>A table in a text.</summary>
/// <param name="Head">The row that tells what stands in each column.</param>
/// <param name="Rows">The rows below it, at least one.</param>
public sealed record TextTable(TableRow Head, IReadOnlyList<TableRow> Rows)
{
    /// <summary>From its head to its last row.</summary>
    public TextRange Range => TextRange.Between(Head.Range.Start, Rows[^1].Range.End);
}
