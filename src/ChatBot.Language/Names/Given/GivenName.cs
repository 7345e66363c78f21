namespace ChatBot.Language.Names.Given;

/// <summary>A word looked up among the given names.</summary>
/// <param name="Spelling">The word in the one spelling of <see cref="ShortForms.Spelling"/>.</param>
/// <param name="IsKnown">Whether it is a given name, or a form of one, that is known.</param>
/// <param name="Families">The families of given-names.txt that it stands in, and whether as a full name.</param>
public sealed record GivenName(string Spelling, bool IsKnown, IReadOnlyList<(int Family, bool IsFull)> Families)
{
    /// <summary>How the two hang together.</summary>
    public GivenNameTie TieTo(GivenName other)
    {
        if (!IsKnown && !other.IsKnown)
            return GivenNameTie.None;
        if (Spelling == other.Spelling)
            return GivenNameTie.Usage;
        if (FamilyTie(other) is var tie and not GivenNameTie.None)
            return tie;
        return (other.IsKnown && ShortForms.IsOf(Spelling, other.Spelling)) || (IsKnown && ShortForms.IsOf(other.Spelling, Spelling))
            ? GivenNameTie.Rule
            : GivenNameTie.None;
    }

    // Two short forms of one name may be one person's where they begin alike: Kate and Kathy, but not Liz and Betty.
    private GivenNameTie FamilyTie(GivenName other)
    {
        var tie = GivenNameTie.None;
        foreach (var (family, isFull) in Families)
        {
            foreach (var (otherFamily, otherIsFull) in other.Families)
            {
                if (family != otherFamily)
                    continue;
                if (isFull || otherIsFull)
                    return GivenNameTie.Usage;
                if (Spelling[0] == other.Spelling[0])
                    tie = GivenNameTie.Rule;
            }
        }

        return tie;
    }
}
