using ChatBot.Answers.Conversations;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Forms;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Layouts;
using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Composing;

/// <summary>The embedded composer: answers with the sentences of the articles that answer, word for word.</summary>
public sealed class ExtractiveComposer(
    SentenceViews views, FramedSelector selector, SentenceSelector sentences, FormComposer forms, LayoutSelector layouts,
    EvidenceOptions options) : IComposer
{
    /// <summary>Name that settings and answers know it by.</summary>
    public const string Key = "embedded";

    public string Name => Key;

    public async ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken)
    {
        if (await forms.ComposeAsync(composition.Parts, composition.Gate?.Known, cancellationToken) is { } formed)
            return composition.Said.Count == 0 ? formed
                : formed with
                {
                    Sentences =
                    [.. formed.Sentences.Where(sentence => !composition.Said.Any(said => said.Says(sentence.Quotations[0])))]
                };
        var selections = new List<FramedSelection>();
        var (laidOut, rest) = (new List<Draft>(), new List<CompositionPart>());
        foreach (var part in composition.Parts)
        {
            var shaped = await layouts.SelectAsync(part, composition.Gate?.Known, cancellationToken);
            if (shaped.Sentences.Count > 0
                && !shaped.Sentences.All(sentence => composition.Said.Any(said => said.Says(sentence.Quotations[0]))))
            {
                laidOut.Add(shaped);
                continue;
            }

            rest.Add(part);
            var found = await views.ReadAsync(part, composition.Gate?.Known, cancellationToken);
            var fresh = composition.Said.Count == 0 ? found : [.. found.Where(view => !WasSaid(view.Sentence, composition.Said))];
            selections.Add(selector.Select(part.Asked, [.. fresh.Where(view => layouts.MayTell(part.Asked, view.Sentence))]));
        }

        IReadOnlyList<DraftSentence> told =
            [.. laidOut.SelectMany(draft => draft.Sentences).DistinctBy(sentence => sentence.Quotations[0])];
        IReadOnlyList<Hit> retrieved = [.. laidOut.SelectMany(draft => draft.Retrieved)];
        if (rest.Count == 0)
            return new(told, null) { Retrieved = retrieved };

        var shortfall = selections.Select(selection => selection.Shortfall).FirstOrDefault(missing => missing is not null);
        var nearest = selections.Zip(rest)
            .Where(pair => pair.First.Nearest is { } near
                && new NearestOffer(pair.Second.Asked, pair.Second.IndexedPassages, options).IsAbout(near))
            .Select(pair => pair.First.Nearest).FirstOrDefault();
        var confidence = selections.Max(selection => selection.Selection.Confidence);
        // What an outlet is asked for that no article is from cannot be told by the others.
        var draft = shortfall is { HasSource: false } ? []
            : ToDraft(Merge([.. selections.Select(selection => selection.Sentences)]), [.. rest.Select(part => part.Asked)]);
        var composed = new Draft([.. told, .. draft], draft.Count + told.Count > 0 || nearest is null ? null : SentenceDraft.Quote(nearest))
        {
            Retrieved = retrieved,
            Shortfall = draft.Count + told.Count > 0 ? null : shortfall,
            IsDoubtful = confidence >= options.DoubtFrom,
            Confidence = confidence,
            Explanation = composition.IsExplained
                ? new([.. selections.SelectMany(selection => sentences.Explain(selection.Selection, options.SentencesExplained))],
                    confidence, options.ConfidenceNeeded)
                : null,
        };
        return await layouts.WithHeadsAsync(composed, composition.Gate?.Known, cancellationToken);
    }

    private static bool WasSaid(CandidateSentence sentence, IReadOnlyList<SaidSentence> said)
    {
        var quotation = SentenceDraft.Quote(sentence);
        return said.Any(earlier => earlier.Says(quotation));
    }

    // The best sentence of every part; where one part alone has an answer, its further ones too.
    private List<SelectedSentence> Merge(List<IReadOnlyList<SelectedSentence>> byPart)
    {
        var ranked = byPart
            .SelectMany((sentences, part) => sentences.Select((sentence, rank) => (sentence, rank, part)))
            .Where(item => item.rank == 0 || byPart.Count(found => found.Count > 0) == 1)
            .OrderBy(item => item.rank)
            .ThenBy(item => item.part)
            .Select(item => item.sentence);
        var merged = new List<SelectedSentence>();
        foreach (var sentence in ranked)
        {
            if (merged.Count < options.MostInAll
                && !merged.Exists(other => other.Best.IsSameAs(sentence.Best) || other.Best.IsQuotedWith(sentence.Best)))
                merged.Add(sentence);
        }

        return merged;
    }

    // What differs stands together, the newer first; the rest in the order in which it was selected, the best first.
    private static List<DraftSentence> ToDraft(List<SelectedSentence> selected, IReadOnlyList<AskedQuestion> asked)
    {
        var draft = new List<DraftSentence>();
        var rest = selected.ToList();
        if (Contrast.In(selected, asked) is { } contrast)
        {
            draft.Add(ToDraft(contrast.First, true, contrast));
            draft.Add(ToDraft(contrast.Second, true));
            rest.RemoveAll(sentence => sentence == contrast.First || sentence == contrast.Second);
        }

        foreach (var sentence in rest)
            draft.Add(ToDraft(sentence, draft.Count == 0 || draft[^1].Quotations[0].ArticleId != sentence.Best.Article.Id));
        return draft;
    }

    private static DraftSentence ToDraft(SelectedSentence selected, bool withDate, Contrast? contrast = null) =>
        SentenceDraft.Of(selected.Best, withDate) with
        {
            Quotations = [.. selected.Alike.Prepend(selected.Best).Select(SentenceDraft.Quote)],
            Difference = contrast is null ? null : new(contrast.Kind, SentenceDraft.Quote(contrast.Second.Best)),
        };
}
