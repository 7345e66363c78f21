namespace ChatBot.Retrieval.Names;

/// <summary>How near two spellings must lie to stand for one name. Tuned on the pairs of evaldata "names", see docs/quality.md.</summary>
public sealed class NameOptions
{
    /// <summary>Limit where the articles do not hold the question's own spelling, 0 to 1.</summary>
    public double UnknownNameDistance { get; set; } = 0.16;

    /// <summary>Limit where they do hold it, and a further spelling is looked for, 0 to 1.</summary>
    public double KnownNameDistance { get; set; } = 0.05;

    /// <summary>Skeletons with fewer sounds than this are only matched exactly: too many short names lie near each other.</summary>
    public int ShortestSkeleton { get; set; } = 4;

    /// <summary>A word of a question that is written small is a name where this share of the articles that have it write it as one.</summary>
    public double NameShare { get; set; } = 0.6;

    /// <summary>At most so many spellings stand for one name.</summary>
    public int MostSpellings { get; set; } = 6;
}
