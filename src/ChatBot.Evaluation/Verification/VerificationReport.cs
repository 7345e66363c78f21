using ChatBot.Answers.Verification.Support;

namespace ChatBot.Evaluation.Verification;

/// <summary>What was measured of the verifier on one set.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="Trials">Every sentence that was judged.</param>
/// <param name="MillisecondsP95">What judging one sentence took at most in 95 of 100.</param>
public sealed record VerificationReport(string Set, int Articles, IReadOnlyList<Trial> Trials, double MillisecondsP95)
{
    /// <summary>How many annotated statements the product finds; null of none.</summary>
    public AttributionCoverage? Attributions { get; init; }

    /// <summary>Of all.</summary>
    public VerificationFigures Figures { get; } = FiguresOf(Trials);

    /// <summary>Of the half that thresholds were tuned on, and of the other: parted by a hash of the sentence's article.</summary>
    public IReadOnlyList<VerificationFigures> Halves { get; } =
        [FiguresOf([.. Trials.Where(trial => trial.Half == 0)]), FiguresOf([.. Trials.Where(trial => trial.Half == 1)])];

    /// <summary>Whether sentences were judged that had been made to try the verifier with.</summary>
    public bool IsTried => Trials.Any(trial => MadeSentence.Groups.Contains(trial.Group));

    private static VerificationFigures FiguresOf(IReadOnlyList<Trial> trials) => new(
        Kept(trials, TrialGroup.Gold),
        Shares(trials, TrialGroup.Rephrased),
        Shares(trials, TrialGroup.Corrupted),
        Shares(trials, TrialGroup.Both),
        Kept(trials, TrialGroup.Written))
    {
        Framed = Shares(trials, TrialGroup.Framed),
        Reworded = Shares(trials, TrialGroup.Reworded),
    };

    private static CountedShare? Kept(IReadOnlyList<Trial> trials, TrialGroup group) =>
        CountedShare.Of([.. trials.Where(trial => trial.Group == group).Select(trial => trial.IsRight)]);

    // In the order in which the kinds were made.
    private static OrderedDictionary<string, CountedShare> Shares(IReadOnlyList<Trial> trials, TrialGroup group) => new(trials
        .Where(trial => trial.Group == group)
        .GroupBy(trial => trial.Kind, trial => trial.IsRight, StringComparer.Ordinal)
        .Select(kind => KeyValuePair.Create(kind.Key, CountedShare.Of([.. kind])!)));
}

/// <summary>One sentence that was judged.</summary>
/// <param name="Id">The gold sentence that it was made of.</param>
/// <param name="Half">0 or 1.</param>
/// <param name="Kind">How it was made; empty for gold.</param>
/// <param name="Gold">As the article has it; of a sentence of the set's own answers, what was quoted for it.</param>
/// <param name="Text">As it was judged.</param>
public sealed record Trial(string Id, int Half, TrialGroup Group, string Kind, string Gold, string Text, SupportVerdict Verdict)
{
    /// <summary>Whether the verdict is the right one.</summary>
    public bool IsRight => Verdict.IsSupported == (Group is not (TrialGroup.Corrupted or TrialGroup.Both));
}

/// <summary>What was done to a gold sentence before it was judged.</summary>
public enum TrialGroup
{
    Gold,
    Rephrased,
    Corrupted,

    /// <summary>First said in other words, then made false.</summary>
    Both,

    /// <summary>Nothing: a sentence that says, claims, denies or supposes what another trial states as a fact; or one cited where it stands
    /// a second time.</summary>
    Framed,

    /// <summary>Said in other words that keep what the falsehood of its kind loses.</summary>
    Reworded,

    /// <summary>Nothing: a sentence of one of the set's answers, which people or models wrote.</summary>
    Written,
}
