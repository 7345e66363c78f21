using System.Collections.Concurrent;
using ChatBot.Articles;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Questions for a reader who does not know what to ask, drawn from the articles: each was tried, and its answer quotes the article that it was
/// drawn from. What was tried once is remembered until the article changes.
/// </summary>
public sealed class QuestionSuggester(
    Answerer answerer, IArticleIndex index, SuggestionOptions options, TimeProvider clock, ILogger<QuestionSuggester> logger)
{
    private readonly ConcurrentDictionary<(string ArticleId, string Version), Task<IReadOnlyList<SuggestedQuestion>>> tried = new();
    private (IReadOnlyList<string> Ids, long At)? latest;

    /// <summary>Questions to begin with, from the latest articles, one of each article before a second of any.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForStartAsync(int most, CancellationToken cancellationToken)
    {
        var articles = new List<IReadOnlyList<SuggestedQuestion>>();
        foreach (var id in await LatestAsync(cancellationToken))
            articles.Add(await OfAsync(id, cancellationToken));
        return Pick(articles, most);
    }

    /// <summary>Questions to go on with: about the articles that an answer quotes, and not answered by what it quotes.</summary>
    /// <param name="answer">The answer, or a refusal; for one that cites nothing the questions are those to begin with.</param>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForAnswerAsync(Answer answer, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var articles = new List<IReadOnlyList<SuggestedQuestion>>();
        foreach (var cited in answer.Citations.GroupBy(citation => citation.ArticleId, StringComparer.Ordinal))
        {
            var ranges = cited.Select(citation => citation.Range).ToList();
            var others = await OfAsync(cited.Key, cancellationToken);
            articles.Add([.. others.Where(question => !IsAsked(question, answer) && !question.Cited.Any(range => ranges.Exists(range.Overlaps)))]);
        }

        return articles.Count == 0 ? await ForStartAsync(most, cancellationToken) : Pick(articles, most);
    }

    private static bool IsAsked(SuggestedQuestion question, Answer answer) =>
        question.Text.Equals(answer.Question, StringComparison.OrdinalIgnoreCase) || question.Text.Equals(answer.Understood, StringComparison.OrdinalIgnoreCase);

    private static List<string> Pick(List<IReadOnlyList<SuggestedQuestion>> articles, int most) =>
        [.. articles
            .SelectMany(questions => questions.Select((question, rank) => (question.Text, rank)))
            .OrderBy(item => item.rank)
            .Select(item => item.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(most)];

    private async ValueTask<IReadOnlyList<string>> LatestAsync(CancellationToken cancellationToken)
    {
        if (latest is { } known && clock.GetElapsedTime(known.At) < options.LatestFor)
            return known.Ids;
        var articles = await index.ListAsync(cancellationToken);
        IReadOnlyList<string> ids = [.. articles.OrderByDescending(article => article.PublishedAt).Take(options.LatestArticles).Select(article => article.Id)];
        latest = (ids, clock.GetTimestamp());
        return ids;
    }

    /// <summary>The questions of an article; none where they are not worked out in time.</summary>
    private async ValueTask<IReadOnlyList<SuggestedQuestion>> OfAsync(string articleId, CancellationToken cancellationToken)
    {
        if (await index.FindVersionAsync(articleId, cancellationToken) is not { } version)
            return [];
        if (tried.Count > options.ArticlesRemembered)
            tried.Clear();
        // Others wait for the same work, so that nobody's hanging up ends it.
        var work = tried.GetOrAdd((articleId, version.ContentHash), key => Task.Run(() => TryAllAsync(key), CancellationToken.None));
        try
        {
            return await work.WaitAsync(options.Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<SuggestedQuestion>> TryAllAsync((string ArticleId, string Version) key)
    {
        try
        {
            return await index.FindAsync(key.ArticleId, CancellationToken.None) is { } article ? await TryAllAsync(article) : [];
        }
        catch (Exception failure) when (failure is IndexException or ObjectDisposedException)
        {
            // Suggestions are an extra: the answer does without them, and the next one tries again.
            Log.NothingSuggested(logger, failure.Message);
            tried.TryRemove(key, out _);
            return [];
        }
    }

    private async Task<IReadOnlyList<SuggestedQuestion>> TryAllAsync(Article article)
    {
        var good = new List<SuggestedQuestion>();
        foreach (var draft in QuestionDrafts.Of(article).Take(options.MostTried))
        {
            var answer = await answerer.AnswerAsync(new(draft) { IsTrial = true }, CancellationToken.None);
            List<TextRange> cited = [.. answer.Citations.Where(citation => citation.ArticleId == article.Id).Select(citation => citation.Range)];
            // Two questions with one answer are one question.
            if (!answer.Answered || cited.Count == 0 || good.Exists(other => other.Cited[0] == cited[0]))
                continue;
            good.Add(new(draft, cited));
            if (good.Count == options.MostOfArticle)
                break;
        }

        return good;
    }
}
