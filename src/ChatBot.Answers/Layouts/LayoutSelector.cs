using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Sentences;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Layouts;

/// <summary>
/// Answers from what is laid out so that no sentence by itself answers: tables and interviews. They are looked for in the articles found
/// first; the passages that they stand in need not have been found themselves.
/// </summary>
public sealed class LayoutSelector(IArticleIndex index, KnownArticleCache articles, TableSelector tables, InterviewSelector interviews)
{
    private const int ArticlesLooked = 6;

    /// <param name="part">What is asked, with the passages found.</param>
    /// <param name="known">The articles of the question as far as they were read; null where nothing else reads them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Without sentences where nothing laid out so answers.</returns>
    public async ValueTask<Draft> SelectAsync(CompositionPart part, KnownArticles? known, CancellationToken cancellationToken)
    {
        if (part.Asked.Source is { Frame: null } || part.Asked.Units.Count == 0)
            return Draft.Empty;
        var ids = part.Hits.Where(hit => !hit.IsCopy && Fits(part.Asked, hit.ArticleId))
            .Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(ArticlesLooked).ToList();
        var found = await (known ?? articles.ForQuestion()).GetAsync(ids, cancellationToken);
        var best = ids.Where(found.ContainsKey)
            .Select(id => Select(part.Asked, found[id])).OfType<LayoutFinding>().OrderByDescending(finding => finding.Score)
            .FirstOrDefault();
        return best is null ? Draft.Empty : await ToDraftAsync(best, cancellationToken);
    }

    /// <inheritdoc cref="TableSelector.MayTell"/>
    public bool MayTell(AskedQuestion asked, CandidateSentence sentence) => tables.MayTell(asked, sentence);

    /// <summary>A draft whose rows of tables stand below the heads that tell what is in their columns.</summary>
    public async ValueTask<Draft> WithHeadsAsync(Draft draft, KnownArticles? known, CancellationToken cancellationToken)
    {
        if (!draft.Sentences.Any(sentence => RowCells.AreIn(sentence.Quotations[0].Quote, new(0, sentence.Quotations[0].Quote.Length))))
            return draft;
        var quoted = draft.Sentences.Select(sentence => sentence.Quotations[0].ArticleId);
        var found = await (known ?? articles.ForQuestion()).GetAsync(quoted, cancellationToken);
        var (headed, hits) = (new List<DraftSentence>(), draft.Retrieved.ToList());
        foreach (var sentence in draft.Sentences)
        {
            var quotation = sentence.Quotations[0];
            var head = found.TryGetValue(quotation.ArticleId, out var article) ? TableSelector.HeadOf(article, quotation.Range) : null;
            if (head is not null && !headed.Exists(other => other.Quotations[0] == head))
            {
                headed.Add(new([head]) { PublishedAt = sentence.PublishedAt });
                headed.Add(sentence with { PublishedAt = null });
                hits.AddRange(await PassagesAsync(quotation.ArticleId, [head.Range], cancellationToken));
            }
            else
            {
                headed.Add(sentence);
            }
        }

        return draft with { Sentences = headed, Retrieved = hits };
    }

    // "And the share?": what the conversation is about comes before all else.
    private static bool Fits(AskedQuestion asked, string article) => asked.Focus.Count == 0 || asked.Focus.Contains(article);

    private LayoutFinding? Select(AskedQuestion asked, KnownArticle article) =>
        tables.Select(asked, article) ?? (IsThen(asked, article) ? interviews.Select(asked, article) : null);

    private static bool IsThen(AskedQuestion asked, KnownArticle article) =>
        asked.Time is not { IsFramed: true } time || (article.Article.Day is { } day && time.Contains(day));

    private async ValueTask<Draft> ToDraftAsync(LayoutFinding finding, CancellationToken cancellationToken)
    {
        var quoted = finding.Sentences.Select(sentence => sentence.Quotations[0].Range).ToList();
        return new(finding.Sentences, null) { Retrieved = await PassagesAsync(finding.Article.Article.Id, quoted, cancellationToken) };
    }

    private async ValueTask<IReadOnlyList<Hit>> PassagesAsync(string article, IReadOnlyList<TextRange> quoted,
        CancellationToken cancellationToken)
    {
        var passages = await index.ListPassagesAsync([article], cancellationToken);
        return
        [
            .. passages.Where(passage => quoted.Any(passage.Passage.Range.Overlaps))
                .Select(passage => new Hit(passage.Key, passage.ArticleId, passage.Passage, 0, 0, 0, 0)),
        ];
    }
}
