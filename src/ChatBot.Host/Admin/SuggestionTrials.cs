using System.Collections.Concurrent;
using ChatBot.Answers.Suggestions;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Admin;

/// <summary>Whether the articles answer the questions that editors want suggested; tried anew, behind the readers' backs, when the
/// articles have changed.</summary>
internal sealed class SuggestionTrials(
    QuestionSuggester suggester, IArticleIndex index, TimeProvider clock, ILogger<SuggestionTrials> logger)
{
    /// <summary>How long a trial holds whatever becomes of the articles: each costs what an answer costs.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Trial> trials = new(StringComparer.Ordinal);
    private int isTrying;

    /// <summary>Tries a question at once.</summary>
    /// <exception cref="IndexException">The index cannot be read.</exception>
    public async Task<bool> TryAsync(string question, CancellationToken cancellationToken)
    {
        if (trials.Count > 2 * JudgedSuggestions.Most)
            trials.Clear();
        var change = await index.ReadChangeAsync(cancellationToken);
        var isAnswered = await suggester.IsAnsweredAsync(question, cancellationToken);
        trials[question] = new(change, clock.GetTimestamp(), isAnswered);
        return isAnswered;
    }

    /// <summary>The first of those that are answered as far as is known; what stands before the last of them and is not known is tried
    /// meanwhile.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> AnsweredAsync(
        IReadOnlyList<string> questions, int most, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
            return [];
        var (answered, stale) = (new List<string>(), new List<string>());
        var change = await ReadChangeAsync(cancellationToken);
        foreach (var question in questions.TakeWhile(_ => answered.Count < most))
        {
            var trial = trials.GetValueOrDefault(question);
            if (trial is { IsAnswered: true })
                answered.Add(question);
            if (trial is null || (trial.Change != change && change is not null && clock.GetElapsedTime(trial.At) > Holds))
                stale.Add(question);
        }

        if (stale.Count > 0 && Interlocked.CompareExchange(ref isTrying, 1, 0) == 0)
            _ = Task.Run(() => TryAllAsync(stale), CancellationToken.None);
        return answered;
    }

    private async ValueTask<long?> ReadChangeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await index.ReadChangeAsync(cancellationToken);
        }
        catch (IndexException failure)
        {
            Log.SuggestionsNotTried(logger, failure.Message);
            return null;
        }
    }

    private async Task TryAllAsync(IReadOnlyList<string> questions)
    {
        try
        {
            foreach (var question in questions)
                await TryAsync(question, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // Nobody waits for this; the next look tries again.
            Log.SuggestionsNotTried(logger, Failure.Describe(failure));
        }
        finally
        {
            Volatile.Write(ref isTrying, 0);
        }
    }

    /// <param name="Change">Of the index when it was tried.</param>
    /// <param name="At">When, in ticks of the clock.</param>
    private sealed record Trial(long Change, long At, bool IsAnswered);
}
