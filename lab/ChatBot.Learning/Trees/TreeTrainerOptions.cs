namespace ChatBot.Learning.Trees;

/// <summary>How trees are grown.</summary>
public sealed record TreeTrainerOptions
{
    public int Trees { get; init; } = 120;

    /// <summary>Most splits between a root and a leaf.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Share of each tree's answer that is kept, above 0 to 1.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>Added to the second derivatives (L2 on the leaves), so that leaves of few rows stay near 0.</summary>
    public double Regularisation { get; init; } = 5;

    /// <summary>Fewest rows in a leaf.</summary>
    public int LeafRows { get; init; } = 25;

    /// <summary>Share of the features that each tree may look at.</summary>
    public double FeatureShare { get; init; } = 0.7;

    /// <summary>Seed of the draw of features.</summary>
    public int Seed { get; init; } = 1;
}
