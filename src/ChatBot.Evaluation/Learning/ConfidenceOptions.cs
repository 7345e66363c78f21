namespace ChatBot.Evaluation.Learning;

/// <summary>What the estimate of confidence is learnt from and how. Chosen by cross-validation; docs/quality.md has the figures.</summary>
public sealed record ConfidenceOptions
{
    public TreeTrainerOptions Trees { get; init; } = new() { Trees = 80, Depth = 3, Rate = 0.06, LeafRows = 15, Regularisation = 10 };

    /// <summary>At most so many answerable and so many unanswerable questions of one set are learnt from.</summary>
    public int MostOfKind { get; init; } = 600;

    /// <summary>Types that teach nothing: questions that want a question back are not answered wrongly by a quotation.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
