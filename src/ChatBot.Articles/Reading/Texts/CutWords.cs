using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Reading.Texts;

/// <summary>
/// Words that a printed column cut at the ends of its lines, "Pret-" and "tyman". Put together they lose the hyphen, unless the text writes
/// them with one elsewhere or their first half is one that keeps it (<c>hyphen-heads.txt</c>).
/// </summary>
internal sealed class CutWords
{
    private const int ShortestBehindHead = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Heads =
        WordTable.Words(typeof(CutWords).Assembly, "Reading/Texts/hyphen-heads.txt").ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> hyphened;

    /// <param name="lines">The lines of a text, without white space at their ends.</param>
    public CutWords(IEnumerable<string> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
            AddHyphened(line, words);
        hyphened = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a line ends inside of a word that the next one goes on with.</summary>
    public static bool Parts(ReadOnlySpan<char> line, ReadOnlySpan<char> next) => Joins(line, next) && char.IsLower(next.TrimStart()[0]);

    /// <summary>Whether what stands behind a line's last hyphen goes on at the start of the next: a cut word, or "Anglo-" and
    /// "French".</summary>
    public static bool Joins(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length > 1 && IsHyphen(line[^1]) && char.IsLetterOrDigit(line[^2]) && next.TrimStart() is { Length: > 0 } right
        && char.IsLetterOrDigit(right[0]);

    /// <summary>How much of a line is kept where the next goes on with its last word: all of it, or all but the hyphen.</summary>
    public int LengthOf(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (!Parts(line, next))
            return line.Length;
        var start = line.Length - 1;
        while (start > 0 && IsOfWord(line[start - 1]))
            start--;
        var left = line[start..^1];
        var right = Opening(next.TrimStart());
        var keeps = line[^1] is '-'
            && ((Heads.Contains(left) && right.Length >= ShortestBehindHead) || hyphened.Contains($"{left}-{right}"));
        return keeps ? line.Length : line.Length - 1;
    }

    private static void AddHyphened(string line, HashSet<string> words)
    {
        for (var at = line.IndexOf('-', StringComparison.Ordinal); at >= 0 && at + 1 < line.Length;)
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && IsOfWord(line[start - 1]))
                start--;
            while (end < line.Length && (IsOfWord(line[end]) || line[end] == '-'))
                end++;
            if (start < at && end > at + 1)
                words.Add(line[start..end]);
            at = line.IndexOf('-', end);
        }
    }

    private static ReadOnlySpan<char> Opening(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && IsOfWord(line[end]))
            end++;
        return line[..end];
    }

    private static bool IsOfWord(char character) => char.IsLetter(character) || character is '\'' or '’';

    // A soft hyphen and the sign that old programs put in its place are never written inside of a line.
    private static bool IsHyphen(char character) => character is '-' or '‐' or '\u00AD' or '¬';
}
