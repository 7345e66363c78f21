using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Layouts;

/// <summary>
/// Answers from what is laid out so that no sentence by itself answers: tables. They are looked for in the articles found first; the passages that
/// they stand in need not have been found themselves.
/// </summary>
public sealed class LayoutSelector(IArticleIndex index, KnownArticleCache articles, TableSelector tables)
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
        var ids = part.Hits.Where(hit => !hit.IsCopy && Fits(part.Asked, hit.ArticleId)).Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(ArticlesLooked).ToList();
        var found = await (known ?? articles.ForQuestion()).GetAsync(ids, cancellationToken);
        var best = ids.Where(found.ContainsKey).Select(id => Select(part.Asked, found[id])).OfType<LayoutFinding>().OrderByDescending(finding => finding.Score).FirstOrDefault();
        return best is null ? Draft.Empty : await ToDraftAsync(best, cancellationToken);
    }

    // "And the share?": what the conversation is about comes before all else.
    private static bool Fits(AskedQuestion asked, string article) => asked.Focus.Count == 0 || asked.Focus.Contains(article);

    private LayoutFinding? Select(AskedQuestion asked, KnownArticle article) =>
        asked.Time is { IsFramed: true } time && !(article.Article.Day is { } day && time.Contains(day)) ? null : tables.Select(asked, article);

    private async ValueTask<Draft> ToDraftAsync(LayoutFinding finding, CancellationToken cancellationToken)
    {
        var sentences = CandidateSentences.Of(finding.Article);
        var draft = new List<DraftSentence>();
        foreach (var range in finding.Quoted)
        {
            if (sentences.FirstOrDefault(sentence => sentence.Range == range) is not { } sentence)
                return Draft.Empty;
            draft.Add(new([new(finding.Article.Article.Id, range, range.Of(finding.Article.Article.Text))]) { PublishedAt = draft.Count == 0 ? sentence.Article.PublishedAt : null });
        }

        var passages = await index.ListPassagesAsync([finding.Article.Article.Id], cancellationToken);
        var hits = passages.Where(passage => finding.Quoted.Any(passage.Passage.Range.Overlaps)).Select(passage => new Hit(passage.Key, passage.ArticleId, passage.Passage, 0, 0, 0, 0));
        return new(draft, null) { Retrieved = [.. hits] };
    }
}
