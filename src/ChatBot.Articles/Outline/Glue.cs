using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Articles.Outline;

/// <summary>What tells two words that a source ran together ("PutinSteve") from names that are written so ("YouTube").</summary>
internal static class Glue
{
    private const int ShortestLeft = 3;
    private const int LongestPrefix = 5;

    /// <summary>Parts of names that are followed by a capital, beside the particles: MacArthur, FitzGerald.</summary>
    private static readonly FrozenSet<string> NamePrefixes = Set("name-prefixes");

    private static readonly FrozenSet<string> Brands = Set("brands");

    private static readonly FrozenSet<string> Openers = Set("openers");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixesBySpan =
        NamePrefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BrandsBySpan =
        Brands.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenersBySpan =
        Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the parts of a token are two words by their letters: "PutinSteve", "reachedThe"; not "OpenAI",
    /// "DeSantis".</summary>
    /// <param name="token">The whole run of letters.</param>
    /// <param name="at">Where the right part begins.</param>
    public static bool IsLikely(ReadOnlySpan<char> token, int at)
    {
        var left = token[..at];
        var right = token[at..];
        return left.Length >= ShortestLeft
            && char.IsUpper(right[0]) && right.Length >= 2 && AreLower(right[1..]) && AreLower(left[1..])
            && !IsPrefix(left) && !BrandsBySpan.Contains(token);
    }

    /// <summary>Whether a word is one that sentences begin with rather than the second half of a name.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => OpenersBySpan.Contains(word);

    // "VanDyke", "FitzGerald".
    private static bool IsPrefix(ReadOnlySpan<char> part) =>
        part.Length <= LongestPrefix && (PrefixesBySpan.Contains(part) || NameReader.IsParticle(Folding.Fold(part)));

    private static bool AreLower(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsLower(letter))
                return false;
        }
        return true;
    }

    private static FrozenSet<string> Set(string table) =>
        WordTable.Words(typeof(Glue).Assembly, $"Outline/{table}.txt").ToFrozenSet(StringComparer.Ordinal);
}
