namespace ChatBot.Learning.Judging;

/// <summary>The sentences that one asked thing of a set's question could be answered from, as rows of features.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Type">Type of the question.</param>
/// <param name="Fold">What questions of one article share, so that they are learnt from and tested on together.</param>
/// <param name="IsAnswerable">Whether the articles hold an answer.</param>
/// <param name="IsLabelled">Whether it is known which sentences are right; false where only whether there is an answer is known.</param>
/// <param name="Sentences">The text of each sentence, to read by whoever looks for what goes wrong.</param>
/// <param name="Rows">Features of each sentence.</param>
/// <param name="MayAnswer">For each sentence whether the rules let it answer at all.</param>
/// <param name="Labels">0 to 1 for each sentence: how right it is.</param>
public sealed record JudgedExample(
    string Set, string Question, string Type, string Fold, bool IsAnswerable, bool IsLabelled, IReadOnlyList<string> Sentences,
    IReadOnlyList<float[]> Rows,
    IReadOnlyList<bool> MayAnswer, IReadOnlyList<float> Labels)
{
    /// <summary>What sets have in common that were cut from one: they are left out together.</summary>
    public string Family => Set.Split('.')[0];

    public ExampleKind Kind => IsAnswerable ? ExampleKind.Answerable
        : Type.EndsWith(ExampleReader.Without, StringComparison.Ordinal) ? ExampleKind.WithoutItsArticles
        : Type == ExampleReader.OffTopic ? ExampleKind.OffTopic : ExampleKind.Unanswerable;

    public bool IsLearnable => Labels.Any(label => label > 0);
}
