namespace ChatBot.Retrieval.Search;

/// <summary>
/// How far a search looks. How what it finds is weighed is learnt (<see cref="Ranking.RankingModel"/>).
/// </summary>
public sealed class SearchOptions
{
    /// <summary>How many passages and articles each ranking puts forward before they are weighed against each other.</summary>
    public int Candidates { get; set; } = 200;

    /// <summary>A word of more than half of the passages is not searched for, where that is more passages than this.</summary>
    public int CommonPassages { get; set; } = 2000;

    /// <summary>So many times as many are put forward where only articles of a frame count, most of which may lie far down.</summary>
    public int FramedDepth { get; set; } = 4;

    /// <summary>What earlier questions of a conversation count beside a question that finds nothing close by itself.</summary>
    public double ContextWeight { get; set; } = 0.7;

    /// <summary>From this cosine of its best passage downwards they count so; above, less.</summary>
    public double ContextFromCosine { get; set; } = 0.6;

    /// <summary>From this cosine upwards a question stands by itself, -1 to 1, above <see cref="ContextFromCosine"/>.</summary>
    public double ContextUntilCosine { get; set; } = 0.7;

    /// <summary>At most so many different terms of a question are searched for, the rarest first; a long text is no better a
    /// question.</summary>
    public int MostTerms { get; set; } = 48;

    /// <summary>The rarest words of a question are searched for until they stand in so many passages together, the rarest in any case: of a
    /// million passages a frequent word tells little and takes longest to read.</summary>
    public int MostPassagesRead { get; set; } = 200_000;
}
