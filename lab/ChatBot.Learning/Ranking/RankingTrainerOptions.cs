namespace ChatBot.Learning.Ranking;

/// <summary>How ranking is learnt.</summary>
public sealed record RankingTrainerOptions
{
    /// <summary>Steps down the gradient, 1 or more.</summary>
    public int Steps { get; init; } = 70;

    /// <summary>Length of the first step; the last one is a fifth of it.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>How much a weight is pulled towards 0.</summary>
    public double Regularisation { get; init; } = 1e-4;

    /// <summary>How much the passages with evidence count beside the relevant articles.</summary>
    public double Evidence { get; init; } = 0.5;

    /// <summary>At most so many passages of a question are learnt from, the best of the ranking with equal weights.</summary>
    public int MostPassages { get; init; } = 120;

    /// <summary>At most so many questions of one type of one set, evenly spread over it.</summary>
    public int MostOfType { get; init; } = 150;

    /// <summary>
    /// Types that count so many times as much. Finding the background of a story is what a reader of news needs most and what is hardest;
    /// at 1 the easy questions of the other sets outweigh it (docs/quality.md).
    /// </summary>
    public IReadOnlyDictionary<string, double> Emphasis { get; init; } = new Dictionary<string, double> { ["background-link"] = 4 };

    /// <summary>So many decimals of a weight are kept, so that the last bits of sums on other machines do not show.</summary>
    public int Decimals { get; init; } = 3;
}
