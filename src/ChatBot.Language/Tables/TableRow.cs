namespace ChatBot.Language.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Range">The line.</param>
/// <param name="Cells">Its cells in order; empty ones have no length.</param>
public sealed record TableRow(TextRange Range, IReadOnlyList<TextRange> Cells);
