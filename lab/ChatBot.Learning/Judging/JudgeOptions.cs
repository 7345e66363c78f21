using ChatBot.Learning.Trees;

namespace ChatBot.Learning.Judging;

/// <summary>What the judge of sentences is learnt from and how. Chosen by cross-validation; docs/quality.md has the figures.</summary>
public sealed record JudgeOptions
{
    public TreeTrainerOptions Trees { get; init; } = new() { Trees = 240, Depth = 3, Rate = 0.06, LeafRows = 40 };

    /// <summary>In so many parts are the questions cut for cross-validation.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>At most so many questions of one type of one set are learnt from, so that a set asked in many forms does not drown the
    /// others.</summary>
    public int MostOfType { get; init; } = 600;
}
