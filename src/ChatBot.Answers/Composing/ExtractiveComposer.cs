using ChatBot.Answers.Evidence;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Composing;

/// <summary>The embedded composer: answers with the sentences of the articles that answer, word for word.</summary>
public sealed class ExtractiveComposer(IArticleIndex index, SentenceSelector selector) : IComposer
{
    public string Name => "embedded";

    public async ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken)
    {
        var byPart = new List<IReadOnlyList<SelectedSentence>>();
        CandidateSentence? nearest = null;
        foreach (var part in composition.Parts)
        {
            var articles = await ReadArticlesAsync(part, cancellationToken);
            var selection = selector.Select(part, articles);
            nearest ??= selection.Nearest;
            byPart.Add(selection.Sentences);
        }

        var sentences = ToDraft(Merge(byPart));
        return new(sentences, sentences.Count > 0 || nearest is null ? null : Quote(nearest));
    }

    private async ValueTask<Dictionary<string, IReadOnlyList<CandidateSentence>>> ReadArticlesAsync(
        CompositionPart part, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, IReadOnlyList<CandidateSentence>>(StringComparer.Ordinal);
        var ids = part.Hits.Take(selector.PassagesRead).Select(hit => hit.ArticleId).Distinct().ToList();
        var statements = await index.GetStatementsAsync(ids, cancellationToken);
        foreach (var id in ids)
        {
            if (await index.FindAsync(id, cancellationToken) is { } article)
                articles[id] = ArticleSentences.Of(article, statements.GetValueOrDefault(id, []));
        }

        return articles;
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
            if (merged.Count < selector.MostInAll && !merged.Exists(other => other.Best.IsSameAs(sentence.Best)))
                merged.Add(sentence);
        }

        return merged;
    }

    // Article by article in the order in which they were selected; inside one, as a reader would meet the sentences.
    private static List<DraftSentence> ToDraft(List<SelectedSentence> selected)
    {
        var draft = new List<DraftSentence>();
        foreach (var article in selected.GroupBy(sentence => sentence.Best.Article.Id, StringComparer.Ordinal))
        {
            var isFirst = true;
            foreach (var sentence in article.OrderBy(sentence => sentence.Best.Range.Start))
            {
                draft.Add(ToDraft(sentence, isFirst));
                isFirst = false;
            }
        }

        return draft;
    }

    private static DraftSentence ToDraft(SelectedSentence selected, bool withDate)
    {
        var quotations = selected.Alike.Prepend(selected.Best).Select(Quote).ToList();
        var article = selected.Best.Article;
        var date = withDate ? article.PublishedAt : null;
        var speaker = selected.Best.Speaker;
        var quote = quotations[0].Quote;
        var text = speaker is { } said ? Attribute(said.Of(article.Text), quote, selected.Best.IsSpoken) : quote;
        if (date is { } published)
            text = $"{AnswerDate.Write(published)}: {text}";
        return new(text, quotations, speaker is null && date is null ? null : new(speaker, date));
    }

    private static Quotation Quote(CandidateSentence sentence)
    {
        var range = QuoteTrimmer.Trim(sentence.Article.Text, sentence.Range);
        return new(sentence.Article.Id, range, range.Of(sentence.Article.Text));
    }

    // What somebody says is put behind their name; where the article says that "he" said it, the name is put behind the sentence.
    private static string Attribute(string speaker, string quote, bool isSpoken) =>
        isSpoken ? $"{Capitalise(speaker)}: {QuoteTrimmer.Enclose(quote)}" : $"{quote} ({Capitalise(speaker)})";

    private static string Capitalise(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
