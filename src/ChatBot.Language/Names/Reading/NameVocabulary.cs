using System.Collections.Frozen;

namespace ChatBot.Language.Names.Reading;

/// <summary>The words that names are told by, from the tables beside this file. All folded.</summary>
internal static class NameVocabulary
{
    /// <summary>Small words inside names: "de", "van".</summary>
    public static FrozenSet<string> Particles { get; } = Set("particles");

    /// <summary>What stands behind a family name: "Jr".</summary>
    public static FrozenSet<string> Suffixes { get; } = Set("suffixes");

    /// <summary>Words that "of" and another name may follow within one name.</summary>
    public static FrozenSet<string> OfHeads { get; } = Set("of-heads");

    /// <summary>Words that "for" or "on" and another name may follow within one name.</summary>
    public static FrozenSet<string> ForHeads { get; } = Set("for-heads");

    /// <summary>Words whose possessive stands within the name of a body: "children".</summary>
    public static FrozenSet<string> BodyOwners { get; } = Set("body-owners");

    /// <summary>Pairs of words that "and" joins within one name.</summary>
    public static FrozenSet<(string Before, string Behind)> JoinedByAnd { get; } = WordTable.Lines("Names/Reading/joined-by-and.tsv")
        .Select(line => line.Split('\t')).Select(pair => (pair[0], pair[1])).ToFrozenSet();

    /// <summary>Small words that stand before a place.</summary>
    public static FrozenSet<string> BeforePlaces { get; } = Set("before-places");

    /// <summary>Words that sentences often begin with.</summary>
    public static FrozenSet<string> Openers { get; } = Set("openers");

    /// <summary>Family names that stand first.</summary>
    public static FrozenSet<string> FamilyFirst { get; } = Set("family-first");

    /// <summary>Dotted letters that are nobody's initials: "usa".</summary>
    public static FrozenSet<string> Letters { get; } = Set("letters");

    private static FrozenSet<string> Set(string table) => WordTable.Words($"Names/Reading/{table}.txt").ToFrozenSet(StringComparer.Ordinal);
}
