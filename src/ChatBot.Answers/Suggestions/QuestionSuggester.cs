using ChatBot.Answers.Conversations;
using ChatBot.Answers.Filters;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Questions for a reader who does not know what to ask, of the articles that may concern them: the latest, those that they narrowed
/// questions to, or those that an answer quotes.
/// </summary>
public sealed class QuestionSuggester(
    TriedQuestions questions, Answerer answerer, IArticleIndex index, IConversationStore conversations, FilterReader filters,
    SuggestionOptions options, TimeProvider clock, ILogger<QuestionSuggester> logger)
{
    private Latest? latest;
    private volatile bool isDrawn;

    /// <summary>Questions to begin with, from the latest articles, one of each article before a second of any. The first ones are waited
    /// for, up to <see cref="SuggestionOptions.FirstPatience"/>.</summary>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForStartAsync(int most, CancellationToken cancellationToken) => OrNoneAsync(async () =>
    {
        var patience = isDrawn ? options.Patience : First(options);
        var drawn = await DrawAsync(await LatestAsync(cancellationToken), most, patience, null, cancellationToken);
        isDrawn |= drawn.Count > 0;
        return drawn;
    });

    /// <summary>The same of the latest articles of those that a reader narrowed questions to; none where there are none.</summary>
    /// <param name="within">Which articles.</param>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForStartAsync(SearchFrame within, int most, CancellationToken cancellationToken) =>
        OrNoneAsync(async () =>
            await DrawAsync(await LatestAsync(within, cancellationToken), most, First(options), null, cancellationToken));

    /// <summary>Questions about one article, those nearest to its headline first; none of one that the index does not hold.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="most">How many at most.</param>
    public ValueTask<IReadOnlyList<string>> ForArticleAsync(string articleId, int most, CancellationToken cancellationToken) =>
        OrNoneAsync(async () => await DrawAsync([articleId], most, First(options), null, cancellationToken));

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
            return await DrawAsync(ids.Count > 0 ? ids : await LatestAsync(answer, cancellationToken), most, options.Patience,
                (article, question) => !asked.Any(earlier => QuestionLikeness.AreAlike(earlier, question.Text))
                    && !IsQuoted(article, question, answer),
                cancellationToken);
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

    // Many articles have no question, so as many are looked at as it takes.
    private async ValueTask<List<string>> DrawAsync(IReadOnlyList<string> articles, int most, TimeSpan patience,
        Func<string, SuggestedQuestion, bool>? isWanted, CancellationToken cancellationToken)
    {
        var drawn = new List<IEnumerable<SuggestedQuestion>>();
        var picked = new List<string>();
        var begun = clock.GetTimestamp();
        foreach (var some in articles.Chunk(options.ArticlesAtOnce))
        {
            var left = patience - clock.GetElapsedTime(begun);
            var worked = await questions.OfAsync(some, left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken);
            drawn.AddRange(worked.Select(article => article.Value.Where(question => isWanted?.Invoke(article.Key, question) ?? true)));
            picked = Pick(drawn, most);
            if (picked.Count == most)
                break;
        }

        return picked;
    }

    private static List<string> Pick(IEnumerable<IEnumerable<SuggestedQuestion>> articles, int most)
    {
        var picked = new List<string>();
        foreach (var (question, _) in articles.SelectMany(article => article.Select((question, rank) => (question.Text, Rank: rank)))
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

    private sealed record Latest(IReadOnlyList<string> Ids, long At);
}
