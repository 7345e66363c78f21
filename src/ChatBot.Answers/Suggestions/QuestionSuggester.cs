using System.Collections.Concurrent;
using ChatBot.Answers.Conversations;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Questions for a reader who does not know what to ask, drawn from the articles: each was tried, and its answer quotes the article that it
/// was drawn from. What was tried once is remembered until the article changes.
/// </summary>
public sealed class QuestionSuggester(
    Answerer answerer, IArticleIndex index, IConversationStore conversations, SuggestionOptions options, TimeProvider clock,
    ILogger<QuestionSuggester> logger)
{
    private readonly ConcurrentDictionary<(string ArticleId, string Version), Task<IReadOnlyList<SuggestedQuestion>>> tried = new();
    private Latest? latest;

    /// <summary>Questions to begin with, from the latest articles, one of each article before a second of any.</summary>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForStartAsync(int most, CancellationToken cancellationToken) => OrNoneAsync(async () =>
    {
        var articles = await OfAsync(await LatestAsync(cancellationToken), cancellationToken);
        return Pick(articles.Values, most);
    });

    /// <summary>Questions to go on with: about the articles that an answer quotes, not asked lately in its conversation, and not answered
    /// by what it quotes.</summary>
    /// <param name="answer">The answer, or a refusal; for one that cites nothing they come from the latest articles.</param>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForAnswerAsync(Answer answer, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return await OrNoneAsync(async () =>
        {
            var asked = await AskedAsync(answer, cancellationToken);
            // Narrowed to what holds nothing of it, nothing else is known to be answered there.
            if (answer is { Answered: false, Filters: not null, Citations.Count: 0 })
                return [];
            var ids = answer.Citations.Select(citation => citation.ArticleId).Distinct(StringComparer.Ordinal).ToList();
            var articles = await OfAsync(ids.Count > 0 ? ids : await LatestAsync(cancellationToken), cancellationToken);
            return Pick(articles.Select(article =>
                article.Value.Where(question => !asked.Any(earlier => AreAlike(earlier, question.Text)) && !IsQuoted(article.Key, question, answer))), most);
        });
    }

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

    private static List<string> Pick(IEnumerable<IEnumerable<SuggestedQuestion>> articles, int most) =>
        [.. articles
            .SelectMany(questions => questions.Select((question, rank) => (question.Text, rank)))
            .OrderBy(item => item.rank)
            .Select(item => item.Text)
            .Aggregate(new List<string>(), (picked, question) =>
            {
                if (picked.Count < most && !picked.Exists(other => AreAlike(other, question)))
                    picked.Add(question);
                return picked;
            })];

    // All but a word in common: the same topic by its short and its long name.
    private static bool AreAlike(string one, string other)
    {
        var (words, others) = (Terms(one), Terms(other));
        return words.IsSubsetOf(others) || others.IsSubsetOf(words);
    }

    private static HashSet<string> Terms(string text) =>
        TextAnalyzer.Tokens(text).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

    private async ValueTask<IReadOnlyList<string>> LatestAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref latest) is { } known && clock.GetElapsedTime(known.At) < options.LatestFor)
            return known.Ids;
        var articles = await index.ListAsync(cancellationToken);
        IReadOnlyList<string> ids =
            [.. articles.OrderByDescending(article => article.PublishedAt).Take(options.LatestArticles).Select(article => article.Id)];
        Volatile.Write(ref latest, new(ids, clock.GetTimestamp()));
        return ids;
    }

    /// <summary>The questions of articles, in their order; those of which they are not worked out in time are left out.</summary>
    private async ValueTask<OrderedDictionary<string, IReadOnlyList<SuggestedQuestion>>> OfAsync(IEnumerable<string> articleIds,
        CancellationToken cancellationToken)
    {
        if (tried.Count > options.ArticlesRemembered)
            tried.Clear();
        var works = new List<(string Id, Task<IReadOnlyList<SuggestedQuestion>> Work)>();
        foreach (var id in articleIds)
        {
            // Others wait for the same work, so that nobody's hanging up ends it.
            if (await index.FindVersionAsync(id, cancellationToken) is { } version)
                works.Add((id, tried.GetOrAdd((id, version.ContentHash), key => Task.Run(() => TryAllAsync(key), CancellationToken.None))));
        }

        await ((Task)Task.WhenAll(works.Select(item => item.Work)).WaitAsync(options.Patience, clock, cancellationToken))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        var ready = new OrderedDictionary<string, IReadOnlyList<SuggestedQuestion>>(StringComparer.Ordinal);
        foreach (var (id, work) in works.Where(item => item.Work.IsCompletedSuccessfully))
            ready.Add(id, await work);
        return ready;
    }

    private async Task<IReadOnlyList<SuggestedQuestion>> TryAllAsync((string ArticleId, string Version) key)
    {
        try
        {
            return await index.FindAsync(key.ArticleId, CancellationToken.None) is { } article ? await TryAllAsync(article) : [];
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
            // What is not surely answered by the sentence that it was drawn from is not asked, and two questions with one answer are one.
            if (!answer.Answered || answer.Confidence < options.LeastConfidence || !cited.Exists(draft.Answered.Overlaps)
                || good.Exists(other => other.Cited[0] == cited[0] || AreAlike(other.Text, draft.Text)))
                continue;
            good.Add(new(draft.Text, cited));
            if (good.Count == options.MostOfArticle)
                break;
        }

        return good;
    }

    private sealed record Latest(IReadOnlyList<string> Ids, long At);
}
