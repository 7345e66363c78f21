using System.Collections.Concurrent;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// The questions of each article: drawn from it and tried, so that its answer surely quotes the sentence that it was drawn from. What was
/// tried once is remembered until the article changes.
/// </summary>
public sealed class TriedQuestions(
    Answerer answerer, IArticleIndex index, SuggestionOptions options, TimeProvider clock, ILogger<TriedQuestions> logger)
{
    private readonly ConcurrentDictionary<(string ArticleId, string Version), Task<IReadOnlyList<SuggestedQuestion>>> tried = new();

    private readonly Lock line = new();
    private Task last = Task.CompletedTask;

    /// <summary>The questions of articles, in their order; those of which they are not worked out in time are left out.</summary>
    /// <param name="patience">How long they are waited for.</param>
    internal async ValueTask<OrderedDictionary<string, IReadOnlyList<SuggestedQuestion>>> OfAsync(
        IEnumerable<string> articleIds, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (tried.Count > options.ArticlesRemembered)
            tried.Clear();
        var works = new List<(string Id, Task<IReadOnlyList<SuggestedQuestion>> Work)>();
        foreach (var id in articleIds)
        {
            // Others wait for the same work, so that nobody's hanging up ends it.
            if (await index.FindVersionAsync(id, cancellationToken) is { } version)
                works.Add((id, tried.GetOrAdd((id, version.ContentHash), TryNext)));
        }

        await ((Task)Task.WhenAll(works.Select(item => item.Work)).WaitAsync(patience, clock, cancellationToken))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        var ready = new OrderedDictionary<string, IReadOnlyList<SuggestedQuestion>>(StringComparer.Ordinal);
        foreach (var (id, work) in works.Where(item => item.Work.IsCompletedSuccessfully))
            ready.Add(id, await work);
        return ready;
    }

    // One article after the other: trials cost what answers cost, and readers' own questions go first.
    private Task<IReadOnlyList<SuggestedQuestion>> TryNext((string ArticleId, string Version) key)
    {
        lock (line)
        {
            var before = last;
            var work = Task.Run(
                async () =>
                {
                    await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    return await TryAllAsync(key);
                },
                CancellationToken.None);
            last = work;
            return work;
        }
    }

    private async Task<IReadOnlyList<SuggestedQuestion>> TryAllAsync((string ArticleId, string Version) key)
    {
        try
        {
            return await index.FindSoundAsync(key.ArticleId, null, CancellationToken.None) is { } article ? await TryAllAsync(article) : [];
        }
        catch (Exception failure) when (failure is IndexException or ObjectDisposedException)
        {
            // The next one tries again.
            Log.NothingSuggested(logger, failure.Message);
            tried.TryRemove(key, out _);
            return [];
        }
    }

    private async Task<IReadOnlyList<SuggestedQuestion>> TryAllAsync(Article article)
    {
        var good = new List<SuggestedQuestion>();
        foreach (var draft in QuestionDrafts.Of(new(new(article))).Take(options.MostTried))
        {
            var answer = await answerer.AnswerAsync(new(draft.Text) { IsTrial = true }, CancellationToken.None);
            List<TextRange> cited =
                [.. answer.Citations.Where(citation => citation.ArticleId == article.Id).Select(citation => citation.Range)];
            // Two questions with one answer are one question.
            if (!draft.IsAnsweredBy(answer, article.Id, options)
                || good.Exists(other => other.Cited[0] == cited[0] || QuestionLikeness.AreAlike(other.Text, draft.Text)))
                continue;
            good.Add(new(draft.Text, cited));
            if (good.Count == options.MostOfArticle)
                break;
        }

        return good;
    }
}
