using System.Buffers;

namespace ChatBot.Language.Marks;

/// <summary>The marks that part a clause from the next (clause-marks.tsv), double quotation marks among them.</summary>
public static class ClauseMarks
{
    private static readonly (char Mark, string Kind)[] Lines =
        [.. WordTable.Lines("Marks/clause-marks.tsv").Select(line => (line[0], line[2..]))];

    /// <summary>Commas, colons and quotation marks.</summary>
    public static SearchValues<char> Pauses { get; } = Of("pause");

    /// <summary>All that part clauses inside a sentence: brackets and dashes too.</summary>
    public static SearchValues<char> Inner { get; } = Of("pause", "bracket", "dash");

    /// <summary>All of them, stops among them.</summary>
    public static SearchValues<char> All { get; } = Of("pause", "bracket", "dash", "stop");

    private static SearchValues<char> Of(params string[] kinds) =>
        SearchValues.Create([.. Lines.Where(line => kinds.Contains(line.Kind)).Select(line => line.Mark), .. QuoteMarks.OfDouble]);
}
