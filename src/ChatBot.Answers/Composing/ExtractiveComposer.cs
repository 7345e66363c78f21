using ChatBot.Answers.Agreement;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Framing;

namespace ChatBot.Answers.Composing;

/// <summary>The embedded composer: answers with the sentences of the articles that answer, word for word.</summary>
public sealed class ExtractiveComposer(SentenceViews views, FramedSelector selector, SentenceSelector sentences, EvidenceOptions options) : IComposer
{
    /// <summary>Name that settings and answers know it by.</summary>
    public const string Key = "embedded";

    public string Name => Key;

    public async ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken)
    {
        var selections = new List<FramedSelection>();
        foreach (var part in composition.Parts)
        {
            var found = await views.ReadAsync(part, cancellationToken);
            selections.Add(selector.Select(part.Asked, composition.Said.Count == 0 ? found : [.. found.Where(view => !WasSaid(view.Sentence, composition.Said))]));
        }

        var shortfall = selections.Select(selection => selection.Shortfall).FirstOrDefault(missing => missing is not null);
        var nearest = selections.Select(selection => selection.Nearest).FirstOrDefault(sentence => sentence is not null);
        var confidence = selections.Max(selection => selection.Selection.Confidence);
        // What an outlet is asked for that no article is from cannot be told by the others.
        var draft = shortfall is { HasSource: false } ? [] : ToDraft(Merge([.. selections.Select(selection => selection.Sentences)]));
        return new(draft, draft.Count > 0 || nearest is null ? null : Quote(nearest))
        {
            Shortfall = draft.Count > 0 ? null : shortfall,
            Confidence = confidence,
            Explanation = composition.IsExplained
                ? new([.. selections.SelectMany(selection => sentences.Explain(selection.Selection, options.SentencesExplained))], confidence, options.ConfidenceNeeded)
                : null,
        };
    }

    private static bool WasSaid(CandidateSentence sentence, IReadOnlyList<string> said)
    {
        var quote = Quote(sentence).Quote;
        return said.Any(answer => answer.Contains(quote, StringComparison.Ordinal));
    }

    // The best sentence of every part, then the second best, as far as an answer may go.
    private List<SelectedSentence> Merge(List<IReadOnlyList<SelectedSentence>> byPart)
    {
        var ranked = byPart
            .SelectMany((sentences, part) => sentences.Select((sentence, rank) => (sentence, rank, part)))
            .OrderBy(item => item.rank)
            .ThenBy(item => item.part)
            .Select(item => item.sentence);
        var merged = new List<SelectedSentence>();
        foreach (var sentence in ranked)
        {
            if (merged.Count < options.MostInAll && !merged.Exists(other => other.Best.IsSameAs(sentence.Best) || other.Best.IsQuotedWith(sentence.Best)))
                merged.Add(sentence);
        }

        return merged;
    }

    // What differs stands together, the newer first; the rest article by article in the order in which they were selected, inside one as a reader
    // would meet the sentences.
    private static List<DraftSentence> ToDraft(List<SelectedSentence> selected)
    {
        var draft = new List<DraftSentence>();
        var rest = selected.ToList();
        if (Contrast.In(selected) is { } contrast)
        {
            draft.Add(ToDraft(contrast.First, true, contrast));
            draft.Add(ToDraft(contrast.Second, true));
            rest.RemoveAll(sentence => sentence == contrast.First || sentence == contrast.Second);
        }

        foreach (var article in rest.GroupBy(sentence => sentence.Best.Article.Id, StringComparer.Ordinal))
        {
            var isFirst = !draft.Exists(sentence => sentence.Quotations[0].ArticleId == article.Key);
            foreach (var sentence in article.OrderBy(sentence => sentence.Best.Range.Start))
            {
                draft.Add(ToDraft(sentence, isFirst));
                isFirst = false;
            }
        }

        return draft;
    }

    private static DraftSentence ToDraft(SelectedSentence selected, bool withDate, Contrast? contrast = null)
    {
        var quotations = selected.Alike.Prepend(selected.Best).Select(Quote).ToList();
        var article = selected.Best.Article;
        var date = withDate ? article.PublishedAt : null;
        var attribution = selected.Best.Attribution;
        var speaker = attribution?.Speaker;
        var quote = quotations[0].Quote;
        var text = speaker is { } said ? Attribute(said.Of(article.Text), quote, attribution is { IsWhole: true }) : quote;
        if (date is { } published)
            text = $"{AnswerDate.Write(published)}: {text}";
        if (contrast is not null)
            text = $"{contrast.Phrase} {text}";
        return new(text, quotations, speaker is null && date is null ? null : new(speaker, date)) { Against = contrast is null ? null : Quote(contrast.Second.Best) };
    }

    private static Quotation Quote(CandidateSentence sentence)
    {
        var range = sentence.Quoted ?? throw new InvalidOperationException("A sentence was picked that cannot be quoted whole.");
        return new(sentence.Article.Id, range, range.Of(sentence.Article.Text));
    }

    // What somebody says is put behind their name; where the article says that "he" said it, the name is put behind the sentence.
    private static string Attribute(string speaker, string quote, bool isSpoken) =>
        isSpoken ? $"{Capitalise(speaker)}: {QuoteTrimmer.Enclose(quote)}" : $"{quote} ({Capitalise(speaker)})";

    private static string Capitalise(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
