using System.Buffers;
using System.Collections.Frozen;

namespace ChatBot.Language.Marks;

/// <summary>The kinds of quotation marks (marks.tsv), for all that look at one.</summary>
public static class QuoteMarks
{
    private const string None = "-";

    private static readonly FrozenDictionary<char, QuoteMark> All = WordTable.Lines("Marks/marks.tsv").Select(Read)
        .ToFrozenDictionary(mark => mark.Character);

    /// <summary>Marks that a quotation opens or closes with, single ones among them.</summary>
    public static SearchValues<char> Quoting { get; } = Where(mark => mark.MayOpen || mark.MayClose);

    /// <summary>Double marks that a quotation opens or closes with.</summary>
    public static SearchValues<char> DoubleMarks { get; } = SearchValues.Create([.. OfDouble]);

    internal static IEnumerable<char> OfDouble =>
        All.Values.Where(mark => mark.IsDouble && (mark.MayOpen || mark.MayClose)).Select(mark => mark.Character);

    /// <summary>All that is written like a double mark: quotation marks of every kind, the sign for inches.</summary>
    public static SearchValues<char> LikeDouble { get; } = Where(mark => mark.IsDouble);

    /// <summary>All that is written like a single mark: quotation marks of every kind, apostrophes, the sign for feet, accents that stand
    /// alone.</summary>
    public static SearchValues<char> LikeSingle { get; } = Where(mark => !mark.IsDouble);

    /// <summary>The mark that a character is; null where it is none.</summary>
    public static QuoteMark? Of(char character) => All.GetValueOrDefault(character);

    /// <summary>Whether a quotation may begin with the character.</summary>
    public static bool MayOpen(char character) => All.TryGetValue(character, out var mark) && mark.MayOpen;

    /// <summary>Whether a quotation may end with the character; “ ends those of German, and of sources that mistake it.</summary>
    public static bool MayClose(char character) => All.TryGetValue(character, out var mark) && mark.MayClose;

    /// <summary>The mark that closes what a mark opens; null where there is none.</summary>
    public static char? CloserOf(char opener) => Of(opener)?.Closers is [var closer, ..] ? closer : null;

    /// <summary>The mark that opens what a mark closes; null where there is none.</summary>
    public static char? OpenerOf(char closer) =>
        All.Values.Where(mark => mark.Closers.StartsWith(closer)).Select(mark => (char?)mark.Character).Order().FirstOrDefault();

    /// <summary>What stands between the marks of a quotation, without the marks and the blanks at its ends.</summary>
    public static ReadOnlySpan<char> Inside(ReadOnlySpan<char> quotation)
    {
        var inside = quotation;
        while (inside.Length > 0 && (inside[0] == ' ' || MayOpen(inside[0])))
            inside = inside[1..];
        while (inside.Length > 0 && (inside[^1] == ' ' || MayClose(inside[^1])))
            inside = inside[..^1];
        return inside;
    }

    private static SearchValues<char> Where(Func<QuoteMark, bool> holds) =>
        SearchValues.Create([.. All.Values.Where(holds).Select(mark => mark.Character)]);

    private static QuoteMark Read(string line)
    {
        var cells = line.Split('\t');
        var use = cells[3];
        return new(cells[0][0], cells[1], cells[2] == "double", use is "opens" or "both", use is "closes" or "both", cells[4] == None ? ""
            : cells[4]);
    }
}
