using System.Collections.Frozen;

namespace ChatBot.Language.Sentences;

/// <summary>Words that are written with a stop, by what the stop says about the end of a sentence.</summary>
public static class Abbreviations
{
    /// <summary>A name or number always follows: the stop never ends a sentence.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Drs", "Prof", "Mt", "Ft", "Gov", "Govs", "Sen", "Sens", "Rep", "Reps", "Gen", "Col", "Lt",
        "Cmdr", "Capt", "Sgt", "Maj", "Cpl", "Pvt", "Adm", "Brig", "Rev", "Hon", "Pres", "Supt", "Amb", "Insp", "Det", "Atty", "Msgr",
        "Messrs", "Mme", "Mlle", "Sra", "Fr", "Dra", "vs", "v", "e.g", "i.e", "cf", "viz", "approx", "ca", "Lt.-Gov",
        "ул", "им", "проф", "акад", "др", "тов", "т.е", "т.н", "δρ", "αρ", "κα", "π.χ");

    /// <summary>A number follows where the stop does not end the sentence.</summary>
    private static readonly FrozenSet<string> BeforeNumber = Set(
        "No", "Nos", "Nr", "Art", "Fig", "Figs", "Sec", "Ch", "Vol", "pp", "p", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept",
        "Oct", "Nov", "Dec", "Prop", "Rte", "Ext", "Op");

    /// <summary>Stands inside a sentence or at its end: what follows decides.</summary>
    private static readonly FrozenSet<string> Either = Set(
        "St", "Ste", "al", "Inc", "Corp", "Co", "Cos", "Ltd", "LLC", "LLP", "Bros", "Jr", "Sr", "Esq", "etc", "dept", "Dept", "est", "Ave", "Blvd", "Rd", "Assn", "Assoc",
        "Bldg", "Univ", "Intl", "Natl", "Mfg", "Md", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky",
        "La", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo",
        "W.Va", "Ph.D", "avg", "min", "max", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "гг", "руб", "тыс", "млн", "млрд");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingBySpan = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberBySpan = BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EitherBySpan = Either.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Classifies a word as written before a stop, the stop left out: "Mr", "U.S", "J", "Sept".</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return AbbreviationKind.None;
        // The pronoun, far oftener than a name's initial.
        if (word is "I")
            return AbbreviationKind.None;
        if (word.Length == 1)
            return char.IsUpper(word[0]) ? AbbreviationKind.Initial : char.IsLower(word[0]) ? AbbreviationKind.Leading : AbbreviationKind.None;
        if (LeadingBySpan.Contains(word))
            return AbbreviationKind.Leading;
        if (NumberBySpan.Contains(word))
            return AbbreviationKind.BeforeNumber;
        if (word is "a.m" or "p.m" or "A.M" or "P.M")
            return AbbreviationKind.TimeOfDay;
        return EitherBySpan.Contains(word) || IsDotted(word) ? AbbreviationKind.Either : AbbreviationKind.None;
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

    private static FrozenSet<string> Set(params string[] words) => FrozenSet.ToFrozenSet(words, StringComparer.Ordinal);
}
