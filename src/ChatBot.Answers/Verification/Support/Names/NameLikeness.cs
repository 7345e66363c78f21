using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Verification.Support.Names;

/// <summary>Whether two words are the same name for sure.</summary>
internal static class NameLikeness
{
    private const int ShortestSpelling = 5;
    private const int ShortestStem = 4;

    private static readonly string[] DemonymEndings = ["n", "an", "ian", "ese", "i", "ish", "ic", "er", "s"];
    private static readonly string[] CountryEndings = ["", "a", "ia", "y", "o", "e", "land"];

    private static readonly FrozenDictionary<string, string[]> Demonyms = WordTable
        .Lines(typeof(NameLikeness).Assembly, "Verification/Support/Names/demonyms.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);

    /// <param name="limit">Furthest that two spellings may lie apart, 0 to 1.</param>
    public static bool AreAlike(TextToken one, TextToken other, double limit) =>
        one.Word == other.Word || one.Term == other.Term || IsOf(one.Word, other.Word) || IsOf(other.Word, one.Word)
        || AreSpellings(one.Word, other.Word, limit);

    private static bool AreSpellings(string one, string other, double limit)
    {
        if (one.Length < ShortestSpelling || other.Length < ShortestSpelling || one[0] != other[0])
            return false;
        var (a, b) = (NameSkeleton.Of(one), NameSkeleton.Of(other));
        return a == b || NameDistance.Within(limit, a, b) <= limit;
    }

    // Ukrainian, Ukraine; Russian, Russia.
    private static bool IsOf(string demonym, string country)
    {
        if (Demonyms.TryGetValue(demonym, out var known) && known.Contains(country))
            return true;
        var shared = demonym.AsSpan().CommonPrefixLength(country);
        return shared >= ShortestStem
            && DemonymEndings.Contains(demonym[shared..]) && CountryEndings.Contains(country[shared..]);
    }
}
