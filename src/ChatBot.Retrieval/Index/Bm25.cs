namespace ChatBot.Retrieval.Index;

/// <summary>
/// Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with the idf that Lucene uses,
/// <c>ln(1 + (N - n + 0.5) / (n + 0.5))</c>, which stays above 0: in a small index a term that most passages hold still counts.
/// </summary>
/// <param name="K1">How soon repeating a term stops to count, 0 or more.</param>
/// <param name="B">How much a long document is held against it, 0 to 1.</param>
public sealed record Bm25(double K1 = 1.2, double B = 0.75)
{
    /// <summary>What a term is worth that stands in <paramref name="holding"/> of <paramref name="documents"/> documents.</summary>
    public static double Idf(int documents, int holding) => Math.Log(1 + ((documents - holding + 0.5) / (holding + 0.5)));

    /// <summary>The share of the idf that a document gets, 0 to <see cref="K1"/> + 1.</summary>
    /// <param name="frequency">How often the term stands in the document.</param>
    /// <param name="length">The document's number of terms.</param>
    /// <param name="meanLength">The mean of that over all documents, above 0.</param>
    public double Weight(int frequency, int length, double meanLength) =>
        frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / meanLength))));
}
