namespace ChatBot.Evaluation.Metrics;

/// <summary>Whether an answer's citations are the ones that a set's evidence wants.</summary>
public static class CitationQuality
{
    /// <summary>
    /// Share of an answer's citations that overlap an evidence by a word or more; where the question has no evidence, share of those
    /// that quote a relevant article.
    /// </summary>
    /// <returns>0 to 1; null where nothing is cited, or the question has neither evidence nor relevant articles.</returns>
    public static double? Precision(
        IReadOnlyList<Place> citations, IReadOnlyList<Evidence> evidence, IReadOnlyCollection<string> relevant)
    {
        if (citations.Count == 0 || (evidence.Count == 0 && relevant.Count == 0))
            return null;

        var right = evidence.Count > 0
            ? citations.Count(citation => evidence.Any(one => one.Places.Any(citation.Overlaps)))
            : citations.Count(citation => relevant.Contains(citation.ArticleId));
        return (double)right / citations.Count;
    }

    /// <summary>Share of the evidence that at least one citation overlaps by a word or more.</summary>
    /// <returns>0 to 1; null where there is no evidence.</returns>
    public static double? Recall(IReadOnlyList<Place> citations, IReadOnlyList<Evidence> evidence) =>
        evidence.Count == 0
            ? null
            : (double)evidence.Count(one => one.Places.Any(place => citations.Any(place.Overlaps))) / evidence.Count;
}
