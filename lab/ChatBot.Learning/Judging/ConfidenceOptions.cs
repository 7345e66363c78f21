using ChatBot.Learning.Trees;

namespace ChatBot.Learning.Judging;

/// <summary>What the estimate of confidence is learnt from and how. Chosen by cross-validation; docs/quality.md has the figures.</summary>
public sealed record ConfidenceOptions
{
    public TreeTrainerOptions Trees { get; init; } = new() { Trees = 80, Depth = 3, Rate = 0.06, LeafRows = 15, Regularisation = 10 };

    /// <summary>At most so many questions of each kind of one family of sets are learnt from, drawn evenly.</summary>
    public IReadOnlyDictionary<ExampleKind, int> Most { get; init; } = new Dictionary<ExampleKind, int>
    {
        [ExampleKind.Answerable] = 1400,
        [ExampleKind.Unanswerable] = 1000,
        [ExampleKind.WithoutItsArticles] = 300,
        [ExampleKind.OffTopic] = 200,
    };

    /// <summary>
    /// So many times each counts that is on the topic and not answered: it is what is hardest to tell, and words alone tell what is off the
    /// topic.
    /// </summary>
    public int UnanswerableWeight { get; init; } = 2;

    /// <summary>Families whose unanswerable questions are adversarial, and may not dominate: so many of them are learnt from, each
    /// once.</summary>
    public IReadOnlyDictionary<string, int> MostAdversarial { get; init; } = new Dictionary<string, int> { ["squad2_sample"] = 80 };

    /// <summary>Types that teach nothing: questions that want a question back are not answered wrongly by a quotation.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
