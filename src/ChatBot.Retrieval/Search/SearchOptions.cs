namespace ChatBot.Retrieval.Search;

/// <summary>
/// How words and vectors are weighed against each other. Tuned on the dev halves of evaldata; docs/quality.md has the figures.
/// </summary>
public sealed class SearchOptions
{
    /// <summary>Weight of the passage's standardised BM25.</summary>
    public double PassageWords { get; set; } = 1.0;

    /// <summary>Weight of the standardised BM25 of the whole article.</summary>
    public double ArticleWords { get; set; } = 1.0;

    /// <summary>Weight of the standardised cosine between question and passage.</summary>
    public double Meaning { get; set; } = 1.0;

    /// <summary>How many passages and articles each ranking puts forward before they are fused.</summary>
    public int Candidates { get; set; } = 200;

    /// <summary>What earlier questions of a conversation count beside a question that finds nothing close by itself.</summary>
    public double ContextWeight { get; set; } = 0.7;

    /// <summary>From this cosine of its best passage downwards they count so; above, less.</summary>
    public double ContextFromCosine { get; set; } = 0.4;

    /// <summary>From this cosine upwards a question stands by itself, -1 to 1, above <see cref="ContextFromCosine"/>.</summary>
    public double ContextUntilCosine { get; set; } = 0.5;

    /// <summary>At most so many different terms of a question are searched for, the rarest first; a long text is no better a question.</summary>
    public int MostTerms { get; set; } = 48;
}
