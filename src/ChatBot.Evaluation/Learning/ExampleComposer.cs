using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;

namespace ChatBot.Evaluation.Learning;

/// <summary>
/// Stands where the composer stands and composes nothing: it keeps the sentences that the question would be answered from, so that learning sees
/// what answering sees.
/// </summary>
public sealed class ExampleComposer(SentenceViews views, SentenceSelector selector) : IComposer
{
    private readonly List<IReadOnlyList<SentenceView>> kept = [];

    /// <summary>What <c>AnswerOptions.Composer</c> calls it.</summary>
    public const string ComposerName = "examples";

    /// <summary>Whether the rules let a sentence answer.</summary>
    public bool MayAnswer(SentenceView view) => selector.MayAnswer(view);

    public string Name => ComposerName;

    /// <summary>The sentences for each thing that was asked since the last call, one question's at a time.</summary>
    public IReadOnlyList<IReadOnlyList<SentenceView>> Take()
    {
        IReadOnlyList<IReadOnlyList<SentenceView>> taken = [.. kept];
        kept.Clear();
        return taken;
    }

    public async ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken)
    {
        foreach (var part in composition.Parts)
            kept.Add([.. (await views.ReadAsync(part, composition.Gate?.Known, cancellationToken)).Where(view => !view.Passage.IsCopy)]);
        return Draft.Empty;
    }
}
