namespace ChatBot.Evaluation.Verification;

/// <summary>The shape of <c>eval --verification --json</c>, in the order that it is written in.</summary>
internal sealed record VerificationDocument(string Set, int Articles, int Sentences, VerificationPart Verification);

/// <summary>The member "verification".</summary>
/// <param name="Halves">The figures of the half that was tuned on, and of the other.</param>
/// <param name="MsP95">Milliseconds that judging one sentence takes at most in 95 of 100, finding its quotations included.</param>
internal sealed record VerificationPart(
    CountedShare? Kept,
    IReadOnlyDictionary<string, CountedShare> Rephrased,
    CountedShare? RephrasedInAll,
    IReadOnlyDictionary<string, CountedShare> Caught,
    IReadOnlyDictionary<string, CountedShare> RephrasedCaught,
    IReadOnlyDictionary<string, CountedShare> Framed,
    IReadOnlyDictionary<string, CountedShare> Reworded,
    CountedShare? Written,
    AttributionCoverage? Attributions,
    IReadOnlyList<VerificationFigures> Halves,
    double MsP95);
