namespace ChatBot.Evaluation.Verification;

/// <summary>The figures of a report one below the other, as text and page show them.</summary>
public static class VerificationRows
{
    public static IEnumerable<VerificationRow> Of(VerificationReport report)
    {
        var (all, tuned, other) = (report.Figures, report.Halves[0], report.Halves[1]);
        if (all.Kept is { } kept)
            yield return new("gold", "kept", kept, tuned.Kept, other.Kept);
        if (all.RephrasedInAll is { } rephrased)
            yield return new("rephrased", "kept", rephrased, tuned.RephrasedInAll, other.RephrasedInAll);
        foreach (var (kind, share) in all.Rephrased)
            yield return new($"rephrased {kind}", "kept", share, tuned.Rephrased.GetValueOrDefault(kind),
                other.Rephrased.GetValueOrDefault(kind));
        foreach (var (kind, share) in all.Caught)
            yield return new($"corrupted {kind}", "caught", share, tuned.Caught.GetValueOrDefault(kind),
                other.Caught.GetValueOrDefault(kind));
        foreach (var (kind, share) in all.RephrasedCaught)
            yield return new($"rephrased, corrupted {kind}", "caught", share, tuned.RephrasedCaught.GetValueOrDefault(kind),
                other.RephrasedCaught.GetValueOrDefault(kind));
        foreach (var (kind, share) in all.Framed)
            yield return new($"before {kind}", "kept", share, tuned.Framed.GetValueOrDefault(kind), other.Framed.GetValueOrDefault(kind));
        foreach (var (kind, share) in all.Reworded)
            yield return new($"reworded {kind}", "kept", share, tuned.Reworded.GetValueOrDefault(kind),
                other.Reworded.GetValueOrDefault(kind));
        if (all.Written is { } written)
            yield return new("answers of the set", "kept", written, tuned.Written, other.Written);
        if (report.Attributions is not { } attributions)
            yield break;
        yield return new("annotated statements", "found", attributions.Found, null, null);
        yield return new("annotated statements", "found by their source", attributions.BySource, null, null);
    }
}

/// <summary>One figure.</summary>
/// <param name="Label">What was judged.</param>
/// <param name="Right">What the verifier should do with it, "kept" or "caught".</param>
/// <param name="Share">Share that it did so with.</param>
/// <param name="Tuned">Of the half that was tuned on; null of none.</param>
/// <param name="Other">Of the other half.</param>
public sealed record VerificationRow(string Label, string Right, CountedShare Share, CountedShare? Tuned, CountedShare? Other);
