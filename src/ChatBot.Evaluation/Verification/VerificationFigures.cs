namespace ChatBot.Evaluation.Verification;

/// <summary>A share and of how many.</summary>
public sealed record CountedShare(double Share, int N)
{
    /// <summary>Null of none.</summary>
    public static CountedShare? Of(IReadOnlyCollection<bool> outcomes) =>
        outcomes.Count == 0 ? null : new((double)outcomes.Count(outcome => outcome) / outcomes.Count, outcomes.Count);
}

/// <summary>What the verifier did with written sentences.</summary>
/// <param name="Kept">Share of the sentences as their articles have them that were let through; null of none.</param>
/// <param name="Rephrased">Share of those said in other words that were let through, by kind; kinds that no sentence could be said in are
/// left out.</param>
/// <param name="Caught">Share of those made false that were not let through, by kind.</param>
/// <param name="RephrasedCaught">The same of those that were said in other words first.</param>
/// <param name="Written">Share of the sentences of the set's own answers that were let through, whatever they add of their own; null of
/// none.</param>
public sealed record VerificationFigures(
    CountedShare? Kept, IReadOnlyDictionary<string, CountedShare> Rephrased, IReadOnlyDictionary<string, CountedShare> Caught,
    IReadOnlyDictionary<string, CountedShare> RephrasedCaught,
    CountedShare? Written)
{
    /// <summary>Share of the sentences that were let through of which the falsehoods of each kind were made, drawn from all
    /// articles.</summary>
    public required IReadOnlyDictionary<string, CountedShare> Framed { get; init; }

    /// <summary>The same of those said in other words that keep what the falsehood loses.</summary>
    public required IReadOnlyDictionary<string, CountedShare> Reworded { get; init; }

    /// <summary>All rephrased ones together; null of none.</summary>
    public CountedShare? RephrasedInAll => Rephrased.Count == 0 ? null
        : new(Rephrased.Values.Sum(kind => kind.Share * kind.N) / Rephrased.Values.Sum(kind => kind.N),
            Rephrased.Values.Sum(kind => kind.N));
}
