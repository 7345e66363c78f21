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

    /// <summary>Those that are answered as far as is known; the others are tried meanwhile.</summary>
    public async ValueTask<IReadOnlyList<string>> AnsweredAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
            return [];
        try
        {
            var change = await index.ReadChangeAsync(cancellationToken);
            var stale = questions.Where(question => !trials.TryGetValue(question, out var trial)
                || (trial.Change != change && clock.GetElapsedTime(trial.At) > Holds)).ToList();
            if (stale.Count > 0 && Interlocked.CompareExchange(ref isTrying, 1, 0) == 0)
                _ = Task.Run(() => TryAllAsync(stale), CancellationToken.None);
        }
        catch (IndexException failure)
        {
            Log.SuggestionsNotTried(logger, failure.Message);
        }

        return [.. questions.Where(question => trials.TryGetValue(question, out var trial) && trial.IsAnswered)];
    }

    private async Task TryAllAsync(IReadOnlyList<string> questions)
    {
        try
        {
            foreach (var question in questions)
                await TryAsync(question, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IndexException or ObjectDisposedException)
        {
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
