using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Forms;

namespace ChatBot.Answers.Forms;

/// <summary>Composes what a form wants of the passages found for it, word for word as everything else.</summary>
public sealed class FormComposer(SentenceViews views, ComparisonSelector comparison, ItemSelector items, KnownArticleCache articles)
{
    /// <summary>Whether the fields of articles tell what is asked, or their cast: no language model has to be asked.</summary>
    public static bool IsOfArticles(AskedQuestion asked) =>
        asked.Form is { } form
        && (FactSelector.FieldOf(form.Kind) is not null || form.Kind is FormKind.Cast or FormKind.Speakers || form.Side is not null);

    /// <summary>Whether a refusal of it stands: what the fields of articles leave open, or a time without articles, no sentence tells
    /// either.</summary>
    public static bool IsFinal(AskedQuestion asked) =>
        asked.Form is { } form
        && (FactSelector.FieldOf(form.Kind) is not null || form is { Kind: FormKind.News, Topic: null } || asked.Source is { Frame: null });

    /// <summary>The draft; null where the parts have no form.</summary>
    /// <param name="parts">What is asked, with the passages for it.</param>
    /// <param name="known">The articles of the question as far as they were read; null where nothing else reads them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Draft?> ComposeAsync(IReadOnlyList<CompositionPart> parts, KnownArticles? known,
        CancellationToken cancellationToken)
    {
        if (parts.Count == 0 || parts.Any(part => part.Asked.Form is null))
            return null;
        known ??= articles.ForQuestion();
        if (parts[0].Asked.Form!.Side is not null)
        {
            var sides = new List<(AskedQuestion, IReadOnlyList<SentenceView>)>();
            foreach (var part in parts)
                sides.Add((part.Asked, await views.ReadAsync(part, known, cancellationToken)));
            return new(comparison.Select(sides), null);
        }

        var sentences = new List<DraftSentence>();
        Draft? missing = null;
        foreach (var part in parts)
        {
            var draft = await OneAsync(part, known, cancellationToken);
            missing ??= draft.Shortfall is null ? null : draft;
            sentences.AddRange(draft.Sentences);
        }

        return sentences.Count > 0 ? new(sentences, null) : missing ?? Draft.Empty;
    }

    private async ValueTask<Draft> OneAsync(CompositionPart part, KnownArticles known, CancellationToken cancellationToken)
    {
        if (part.Asked.Source is { Frame: null } unknown)
            return Draft.Empty with { Shortfall = new(null, unknown.Name, false) };
        var form = part.Asked.Form!;
        var ids = part.Hits.Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).ToList();
        var found = await known.GetAsync(ids, cancellationToken);
        var read = ids.Where(found.ContainsKey).Select(id => found[id]).ToList();
        if (read.Count == 0)
            return Draft.Empty with { Shortfall = part.Asked.Time is { Days: [var none] } ? new(none, null, true) : null };
        IReadOnlyList<DraftSentence> sentences = form.Kind switch
        {
            FormKind.Overview or FormKind.Topic => OverviewSelector.Select(form, read),
            FormKind.Cast or FormKind.Speakers => CastSelector.Select(form, read[0]),
            FormKind.Items => items.Select(part.Asked, read),
            FormKind.Moment => TickerSelector.Select(part.Asked, read),
            FormKind.News => NewsSelector.Select(part.Asked, read),
            _ => FactSelector.Select(form, read),
        };
        if (sentences.Count > 0)
            return new(sentences, null);
        if (FactSelector.FieldOf(form.Kind) is not { } field)
            return Draft.Empty with { Shortfall = part.Asked.Time is { Days: [var days] } ? new(days, null, true) : null };
        var nearest = LoneSentences.Lead(CandidateSentences.Of(read[0]));
        return new([], nearest is null ? null : SentenceDraft.Quote(nearest)) { Shortfall = new(null, null, true) { Field = field } };
    }
}
