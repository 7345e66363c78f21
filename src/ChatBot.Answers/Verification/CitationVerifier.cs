using ChatBot.Answers.Composing;
using ChatBot.Articles;
using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Verification;

/// <summary>
/// The one way from a draft to an answer. A sentence stays only if each of its quotations stands verbatim in a passage that was retrieved
/// for this question, and if it says nothing beyond them but who says it and when it appeared, which are checked as well.
/// </summary>
public sealed class CitationVerifier(IArticleIndex index)
{
    /// <summary>The sentences that hold, in order, and the nearest quotation where it holds.</summary>
    public async ValueTask<VerifiedDraft> VerifyAsync(Draft draft, IReadOnlyCollection<Hit> hits, CancellationToken cancellationToken)
    {
        var retrieved = hits.ToLookup(hit => hit.ArticleId, hit => hit.Passage.Range, StringComparer.Ordinal);
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var id in draft.Sentences.SelectMany(sentence => sentence.Quotations).Append(draft.Nearest).OfType<Quotation>().Select(quotation => quotation.ArticleId).Distinct())
        {
            if (await index.FindAsync(id, cancellationToken) is { } article)
                articles[id] = article;
        }

        bool Holds(Quotation quotation) =>
            articles.TryGetValue(quotation.ArticleId, out var article) && IsVerbatim(quotation, article) && IsCovered(quotation.Range, retrieved[quotation.ArticleId]);

        var sentences = draft.Sentences
            .Where(sentence => sentence.Quotations.Count > 0 && sentence.Quotations.All(Holds) && SaysNoMore(sentence, articles[sentence.Quotations[0].ArticleId]))
            .ToList();
        return new(sentences, draft.Nearest is { } nearest && Holds(nearest) ? nearest : null, articles, draft.Sentences.Count - sentences.Count);
    }

    private static bool IsVerbatim(Quotation quotation, Article article) =>
        quotation.Range.Length > 0
        && quotation.Range.Start >= 0
        && quotation.Range.End <= article.Text.Length
        && string.CompareOrdinal(article.Text, quotation.Range.Start, quotation.Quote, 0, Math.Max(quotation.Range.Length, quotation.Quote.Length)) == 0;

    // Passages overlap and follow each other, so a quotation may run from one into the next.
    private static bool IsCovered(TextRange quotation, IEnumerable<TextRange> passages)
    {
        var reached = quotation.Start;
        foreach (var passage in passages.OrderBy(passage => passage.Start))
        {
            if (passage.Start <= reached + 1)
                reached = Math.Max(reached, passage.End);
        }

        return reached >= quotation.End;
    }

    private static bool SaysNoMore(DraftSentence sentence, Article article)
    {
        var allowed = sentence.Quotations.SelectMany(quotation => Words(quotation.Quote)).ToHashSet(StringComparer.Ordinal);
        if (sentence.Attribution?.Speaker is { } speaker)
        {
            if (speaker.Start < 0 || speaker.End > article.Text.Length)
                return false;
            allowed.UnionWith(Words(speaker.Of(article.Text)));
        }

        if (sentence.Attribution?.PublishedAt is { } published)
        {
            if (published != article.PublishedAt)
                return false;
            allowed.UnionWith(Words(AnswerDate.Write(published)));
        }

        return Words(sentence.Text).All(allowed.Contains);
    }

    private static IEnumerable<string> Words(string text) => TextAnalyzer.Tokens(text).Select(token => token.Word);
}
