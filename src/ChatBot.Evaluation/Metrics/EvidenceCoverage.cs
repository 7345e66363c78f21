namespace ChatBot.Evaluation.Metrics;

/// <summary>
/// Whether passages hold an evidence. They do where, together, they cover at least half of it at one of its places: a passage's
/// border through the evidence leaves at least half on one side, so no border loses it.
/// </summary>
public static class EvidenceCoverage
{
    private const double CoveredShare = 0.5;

    /// <summary>1 where at least one evidence is held by the first k passages, else 0; null where there is no evidence.</summary>
    /// <param name="passages">Best first.</param>
    public static double? AnyAt(int k, IReadOnlyList<Place> passages, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return null;

        var first = passages.Take(k).ToList();
        return evidence.Any(one => IsHeld(one, first)) ? 1 : 0;
    }

    /// <summary>Share of the evidence that the first k passages hold, 0 to 1; null where there is no evidence.</summary>
    /// <inheritdoc cref="AnyAt"/>
    public static double? ShareAt(int k, IReadOnlyList<Place> passages, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return null;

        var first = passages.Take(k).ToList();
        return (double)evidence.Count(one => IsHeld(one, first)) / evidence.Count;
    }

    private static bool IsHeld(Evidence evidence, List<Place> passages) =>
        evidence.Places.Any(place => Covered(place, passages) >= CoveredShare * place.Range.Length);

    private static int Covered(Place place, List<Place> passages)
    {
        var covered = 0;
        var reached = place.Range.Start;
        foreach (var passage in passages.Where(place.Overlaps).OrderBy(passage => passage.Range.Start))
        {
            var end = Math.Min(passage.Range.End, place.Range.End);
            covered += Math.Max(0, end - Math.Max(reached, passage.Range.Start));
            reached = Math.Max(reached, end);
        }

        return covered;
    }
}
