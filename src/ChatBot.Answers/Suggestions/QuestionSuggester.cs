using System.Collections.Concurrent;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Filters;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Questions for a reader who does not know what to ask, drawn from the articles: each was tried, and its answer surely quotes the sentence
/// that it was drawn from. What was tried once is remembered until the article changes.
/// </summary>
public sealed class QuestionSuggester(
    Answerer answerer, IArticleIndex index, IConversationStore conversations, FilterReader filters, SuggestionOptions options,
    TimeProvider clock, ILogger<QuestionSuggester> logger)
{
    private readonly ConcurrentDictionary<(string ArticleId, string Version), Task<IReadOnlyList<SuggestedQuestion>>> tried = new();

    private readonly Lock line = new();
    private Task last = Task.CompletedTask;
    private Latest? latest;
    private volatile bool isDrawn;

    /// <summary>Questions to begin with, from the latest articles, one of each article before a second of any. The first ones are waited
    /// for, up to <see cref="SuggestionOptions.FirstPatience"/>.</summary>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForStartAsync(int most, CancellationToken cancellationToken) => OrNoneAsync(async () =>
    {
        var patience = isDrawn ? options.Patience : First(options);
        var articles = await OfAsync(await LatestAsync(cancellationToken), patience, cancellationToken);
        isDrawn |= articles.Count > 0;
        return Pick(articles.Values, most);
    });

    /// <summary>The same of the latest articles of those that a reader narrowed questions to; none where there are none.</summary>
    /// <param name="within">Which articles.</param>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForStartAsync(SearchFrame within, int most, CancellationToken cancellationToken) =>
        OrNoneAsync(async () =>
            Pick((await OfAsync(await LatestAsync(within, cancellationToken), First(options), cancellationToken)).Values, most));

    /// <summary>Questions about one article, those nearest to its headline first; none of one that the index does not hold.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForArticleAsync(string articleId, int most, CancellationToken cancellationToken) =>
        OrNoneAsync(async () => Pick((await OfAsync([articleId], First(options), cancellationToken)).Values, most));

    /// <summary>Questions to go on with: about the articles that an answer quotes, not asked lately in its conversation, and not answered
    /// by what it quotes.</summary>
    /// <param name="answer">The answer, or a refusal; for one that cites nothing they come from the latest articles of those that it was
    /// narrowed to.</param>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForAnswerAsync(Answer answer, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return await OrNoneAsync(async () =>
        {
            var asked = await AskedAsync(answer, cancellationToken);
            var ids = answer.Citations.Select(citation => citation.ArticleId).Distinct(StringComparer.Ordinal).ToList();
            var articles = await OfAsync(
                ids.Count > 0 ? ids : await LatestAsync(answer, cancellationToken), options.Patience, cancellationToken);
            return Pick(articles.Select(article => article.Value.Where(question =>
                !asked.Any(earlier => QuestionLikeness.AreAlike(earlier, question.Text))
                && !IsQuoted(article.Key, question, answer))), most);
        });
    }

    /// <summary>Whether the articles answer a question of somebody's who wants it suggested.</summary>
    /// <exception cref="IndexException">The index cannot be read.</exception>
    public async ValueTask<bool> IsAnsweredAsync(string question, CancellationToken cancellationToken) =>
        (await answerer.AnswerAsync(new(question) { IsTrial = true }, cancellationToken)).Answered;

    /// <summary>What was asked lately in the answer's conversation.</summary>
    private async ValueTask<HashSet<string>> AskedAsync(Answer answer, CancellationToken cancellationToken)
    {
        var asked = new HashSet<string>([answer.Question, answer.Understood], StringComparer.OrdinalIgnoreCase);
        try
        {
            asked.UnionWith((await conversations.ReadAsync(answer.Conversation, options.TurnsLookedAt, cancellationToken)).Select(turn =>
                turn.Question));
        }
        catch (ConversationStoreException)
        {
            // The answerer has told it already; a question suggested again does no harm.
        }

        return asked;
    }

    // Suggestions are an extra: what goes wrong with them costs nobody an answer.
    private async ValueTask<IReadOnlyList<string>> OrNoneAsync(Func<ValueTask<List<string>>> suggestAsync)
    {
        try
        {
            return await suggestAsync();
        }
        catch (IndexException failure)
        {
            Log.NothingSuggested(logger, failure.Message);
            return [];
        }
    }

    private static bool IsQuoted(string articleId, SuggestedQuestion question, Answer answer) =>
        answer.Citations.Any(citation => citation.ArticleId == articleId && question.Cited.Any(citation.Range.Overlaps));

    private static TimeSpan First(SuggestionOptions options) =>
        options.FirstPatience > options.Patience ? options.FirstPatience : options.Patience;

    private static List<string> Pick(IEnumerable<IEnumerable<SuggestedQuestion>> articles, int most)
    {
        var picked = new List<string>();
        foreach (var (question, _) in articles.SelectMany(questions => questions.Select((question, rank) => (question.Text, Rank: rank)))
            .OrderBy(item => item.Rank))
        {
            if (picked.Count < most && !picked.Exists(other => QuestionLikeness.AreAlike(other, question)))
                picked.Add(question);
        }

        return picked;
    }

    private async ValueTask<IReadOnlyList<string>> LatestAsync(Answer answer, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var narrowed = await filters.ReadAsync(null, answer.Filters, today, cancellationToken);
        return narrowed.Frame is { } within ? await LatestAsync(within, cancellationToken) : await LatestAsync(cancellationToken);
    }

    private ValueTask<IReadOnlyList<string>> LatestAsync(SearchFrame within, CancellationToken cancellationToken) =>
        index.ListNewestAsync(within, options.LatestArticles, cancellationToken);

    private async ValueTask<IReadOnlyList<string>> LatestAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref latest) is { } known && clock.GetElapsedTime(known.At) < options.LatestFor)
            return known.Ids;
        var ids = await index.ListNewestAsync(new(), options.LatestArticles, cancellationToken);
        // While the first articles are being read, each look may find more.
        if (ids.Count == options.LatestArticles)
            Volatile.Write(ref latest, new(ids, clock.GetTimestamp()));
        return ids;
    }

    /// <summary>The questions of articles, in their order; those of which they are not worked out in time are left out.</summary>
    private async ValueTask<OrderedDictionary<string, IReadOnlyList<SuggestedQuestion>>> OfAsync(
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
            if (!IsAnsweredBy(answer, article.Id, draft)
                || good.Exists(other => other.Cited[0] == cited[0] || QuestionLikeness.AreAlike(other.Text, draft.Text)))
                continue;
            good.Add(new(draft.Text, cited));
            if (good.Count == options.MostOfArticle)
                break;
        }

        return good;
    }

    // What is not surely answered, and first of all by a sentence that it was drawn from, or by another of the same person on the same
    // matter with that one behind it, is not suggested, nor what another article answers otherwise: a body does more than one thing, but
    // what it was asked for has to come first.
    private bool IsAnsweredBy(Answer answer, string articleId, DraftQuestion draft)
    {
        if (!answer.Answered || !(answer.Confidence >= options.LeastConfidence) || answer.Citations is not [var first, ..]
            || first.ArticleId != articleId || !draft.IsMatterOf(answer.Sentences[0].Text))
            return false;
        var isDrawnFrom = draft.Answered.Any(first.Range.Overlaps);
        return (isDrawnFrom && answer.Confidence >= options.SureConfidence)
            || ((isDrawnFrom || (draft.IsSpokenOfIn(answer.Sentences[0].Text) && answer.Citations.Any(IsDrawnFrom)))
                && answer.Sentences.All(IsOfTheSame));

        bool IsDrawnFrom(Citation cited) => cited.ArticleId == articleId && draft.Answered.Any(cited.Range.Overlaps);

        bool IsOfTheSame(AnswerSentence sentence) =>
            sentence.Citations.Any(number => answer.Citations[number - 1].ArticleId == articleId) || draft.IsSpokenOfIn(sentence.Text)
            || draft.IsSameMatter(answer.Sentences[0].Text, sentence.Text);
    }

    private sealed record Latest(IReadOnlyList<string> Ids, long At);
}
