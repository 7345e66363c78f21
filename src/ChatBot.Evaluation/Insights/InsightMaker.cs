using ChatBot.Answers;
using ChatBot.Articles;
using ChatBot.Evaluation.Judging;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Language;

namespace ChatBot.Evaluation.Insights;

/// <summary>Gathers from the index what a reader needs to see why an answer went wrong.</summary>
internal sealed class InsightMaker(Func<string, CancellationToken, ValueTask<Article?>> findArticleAsync)
{
    private const int Passages = 5;

    /// <param name="passages">Those found, best first.</param>
    public async ValueTask<Insight> MakeAsync(
        Fault fault, SetQuestion question, Answer answer, IReadOnlyList<Place> passages, CancellationToken cancellationToken)
    {
        var first = passages.Take(Passages).ToList();
        var considered = answer.Explanation?.Considered.Select(sentence => sentence.ArticleId) ?? [];
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var id in question.Relevant.Concat(first.Select(passage => passage.ArticleId)).Concat(considered)
            .Distinct(StringComparer.Ordinal))
        {
            if (await findArticleAsync(id, cancellationToken) is { } article)
                articles[id] = article;
        }

        var evidence = Evidence.Locate(question, first
            .Select(passage => passage.ArticleId)
            .Distinct(StringComparer.Ordinal)
            .Where(articles.ContainsKey)
            .ToDictionary(id => id, id => WordSequence.Of(articles[id].Text)));
        return new(
            fault,
            [.. first.Where(passage => articles.ContainsKey(passage.ArticleId))
                .Select(passage => Retrieved(question, passage, articles[passage.ArticleId], evidence))],
            articles.ToDictionary(article => article.Key, article => article.Value.Title));
    }

    private static RetrievedPassage Retrieved(SetQuestion question, Place passage, Article article, IReadOnlyList<Evidence> evidence)
    {
        var gold = evidence.SelectMany(one => one.Places).Where(passage.Overlaps).Select(place => Inside(passage.Range, place.Range));
        return new(article.Id, passage.Range.Of(article.Text), question.Relevant.Contains(article.Id), Merge(gold));
    }

    private static TextRange Inside(TextRange passage, TextRange evidence) =>
        TextRange.Between(Math.Max(evidence.Start, passage.Start) - passage.Start, Math.Min(evidence.End, passage.End) - passage.Start);

    // Annotators' alternatives overlap, and a text is marked once.
    private static List<TextRange> Merge(IEnumerable<TextRange> ranges)
    {
        var merged = new List<TextRange>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
                merged[^1] = TextRange.Between(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else
                merged.Add(range);
        }

        return merged;
    }
}
