using System.Collections.Frozen;

namespace ChatBot.Language.Names.Reading;

/// <summary>Tells whether a word may be a given name of one or two syllables as Chinese, Korean and Vietnamese have them: "jinping", "un",
/// "hye".</summary>
internal static class Syllables
{
    private const int Most = 2;
    private const int LongestPart = 4;
    private const int LongestName = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>[] Parts =
        [.. WordTable.Lines("Names/Reading/syllables.txt").Select(Read)];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string line) =>
        line.Split(' ').Select(part => part == "-" ? "" : part).ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool MakeUp(string word) => word.Length is > 1 and <= LongestName && Fits(word, 0, Most);

    // Beginning, vowels, end, and the same again: three steps a syllable, each of few letters.
    private static bool Fits(ReadOnlySpan<char> rest, int part, int left)
    {
        if (part == Parts.Length)
            return rest.IsEmpty || (left > 1 && Fits(rest, 0, left - 1));
        for (var length = 0; length <= Math.Min(LongestPart, rest.Length); length++)
        {
            // A syllable has vowels.
            if ((part != 1 || length > 0) && Parts[part].Contains(rest[..length]) && Fits(rest[length..], part + 1, left))
                return true;
        }

        return false;
    }
}
