using System.Collections.Frozen;

namespace ChatBot.Language.Sentences;

/// <summary>Words that are written with a stop, by what the stop says about the end of a sentence.</summary>
public static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set("Sentences/abbreviations-leading.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Number = Set("Sentences/abbreviations-before-number.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Either = Set("Sentences/abbreviations-either.txt");

    /// <summary>Classifies a word as written before a stop, the stop left out: "Mr", "U.S", "J", "Sept".</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return AbbreviationKind.None;
        // The pronoun, far oftener than a name's initial.
        if (word is "I")
            return AbbreviationKind.None;
        if (word.Length == 1)
            return char.IsUpper(word[0]) ? AbbreviationKind.Initial : char.IsLower(word[0]) ? AbbreviationKind.Leading
                : AbbreviationKind.None;
        if (Leading.Contains(word))
            return AbbreviationKind.Leading;
        if (Number.Contains(word))
            return AbbreviationKind.BeforeNumber;
        if (word is "a.m" or "p.m" or "A.M" or "P.M")
            return AbbreviationKind.TimeOfDay;
        return Either.Contains(word) || IsDotted(word) ? AbbreviationKind.Either : AbbreviationKind.None;
    }

    public static bool IsKnown(ReadOnlySpan<char> word) => KindOf(word) is not AbbreviationKind.None;

    /// <summary>Single letters with stops between them: U.S, D.C, p.m, J.K.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (at % 2 == 0 ? !char.IsLetter(word[at]) : word[at] != '.')
                return false;
        }
        return word.Length % 2 == 1;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string table) =>
        WordTable.Words(table).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
