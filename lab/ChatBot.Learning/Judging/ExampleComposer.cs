using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;

namespace ChatBot.Learning.Judging;

/// <summary>
/// Stands where the composer stands and composes nothing: it keeps the sentences that the question would be answered from, so that learning
/// sees what answering sees; and those that it would be answered from if the articles that answer it were not there.
/// </summary>
public sealed class ExampleComposer(SentenceViews views, AnswerRules rules, EvidenceOptions options) : IComposer
{
    private readonly List<IReadOnlyList<SentenceView>> kept = [];
    private readonly List<IReadOnlyList<SentenceView>> keptWithout = [];

    /// <summary>What <c>AnswerOptions.Composer</c> calls it.</summary>
    public const string ComposerName = "examples";

    /// <summary>How many passages have to be found, so that enough are left without some articles: <c>AnswerOptions.Passages</c>.</summary>
    public const int Passages = 60;

    /// <summary>For each sentence of a question whether it may answer at all.</summary>
    public IReadOnlyList<bool> MayAnswer(IReadOnlyList<SentenceView> views) => [.. views.Select(rules.Among(views))];

    public string Name => ComposerName;

    /// <summary>The articles that answer the next question, to be left out the second time; none: there is no second time.</summary>
    public IReadOnlySet<string> Answering { get; set; } = new HashSet<string>();

    /// <summary>
    /// The sentences for each thing that was asked since the last call, one question's at a time, with the articles that answer and without
    /// them.
    /// </summary>
    public (IReadOnlyList<IReadOnlyList<SentenceView>> With, IReadOnlyList<IReadOnlyList<SentenceView>> Without) Take()
    {
        (IReadOnlyList<IReadOnlyList<SentenceView>>, IReadOnlyList<IReadOnlyList<SentenceView>>) taken = ([.. kept], [.. keptWithout]);
        kept.Clear();
        keptWithout.Clear();
        return taken;
    }

    public async ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken)
    {
        foreach (var part in composition.Parts)
        {
            kept.Add(await ReadAsync(part, composition, cancellationToken));
            if (Answering.Count > 0)
                keptWithout.Add(await ReadAsync(part with { Hits = [.. part.Hits.Where(hit => !Answering.Contains(hit.ArticleId))] },
                    composition, cancellationToken));
        }

        return Draft.Empty;
    }

    private async ValueTask<IReadOnlyList<SentenceView>> ReadAsync(CompositionPart part, Composition composition,
        CancellationToken cancellationToken)
    {
        var originals = part with { Hits = [.. part.Hits.Where(hit => !hit.IsCopy).Take(options.PassagesRead)] };
        return await views.ReadAsync(originals, composition.Gate?.Known, cancellationToken);
    }
}
