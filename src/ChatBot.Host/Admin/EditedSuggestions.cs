using ChatBot.Answers;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Filters;
using ChatBot.Answers.Suggestions;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Admin;

/// <summary>Questions to suggest, as editors decided: those that they kept come first, and what they dropped is not suggested.</summary>
internal sealed class EditedSuggestions(
    QuestionSuggester suggester, FilterInForce narrowing, JudgedSuggestions judged, SuggestionTrials trials,
    ILogger<EditedSuggestions> logger)
{
    // Each excluded question may take the place of one that was drawn; past so many it is not worth the work.
    private const int MostInPlace = 24;

    private volatile Decisions known = Decisions.Of([], default);

    /// <summary>Questions to begin with.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForStartAsync(int most, CancellationToken cancellationToken)
    {
        var decided = await DecidedAsync(cancellationToken);
        var kept = await trials.AnsweredAsync(decided.Kept, most, cancellationToken);
        if (kept.Count == most)
            return kept;
        var drawn = await suggester.ForStartAsync(most + decided.InPlace, cancellationToken);
        return [.. kept, .. drawn.Where(decided.IsOpen).Take(most - kept.Count)];
    }

    /// <summary>Questions to begin with, or where nothing is asked in a conversation: those of the articles that it is narrowed
    /// to.</summary>
    /// <param name="wish">What its reader says of that now, hostile still; null: nothing.</param>
    /// <param name="conversation">The conversation; null: none yet.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The questions, and what is wrong with the filter in one sentence, or null.</returns>
    public async ValueTask<(IReadOnlyList<string> Questions, string? Problem)> ForConversationAsync(
        FilterWish? wish, string? conversation, int most, CancellationToken cancellationToken)
    {
        try
        {
            var narrowed = await narrowing.ReadAsync(wish, conversation, cancellationToken);
            if (narrowed.Problem is not null)
                return ([], narrowed.Problem);
            return (narrowed.Frame is { } within ? await ForStartAsync(within, most, cancellationToken)
                : await ForStartAsync(most, cancellationToken), null);
        }
        catch (IndexException failure)
        {
            Log.NothingSuggested(logger, failure.Message);
            return ([], null);
        }
    }

    /// <summary>Questions to go on with.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForAnswerAsync(Answer answer, int most, CancellationToken cancellationToken)
    {
        var decided = await DecidedAsync(cancellationToken);
        return [.. (await suggester.ForAnswerAsync(answer, most + decided.InPlace, cancellationToken)).Where(decided.IsAllowed).Take(most)];
    }

    /// <summary>Questions that are drawn from the articles and that nobody has decided about.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ListUndecidedAsync(int most, CancellationToken cancellationToken)
    {
        var decided = await DecidedAsync(cancellationToken);
        return [.. (await suggester.ForStartAsync(most + decided.InPlace, cancellationToken)).Where(decided.IsOpen).Take(most)];
    }

    // What editors wrote themselves is of no article that could be known to stand within the frame.
    private async ValueTask<IReadOnlyList<string>> ForStartAsync(SearchFrame within, int most, CancellationToken cancellationToken)
    {
        var decided = await DecidedAsync(cancellationToken);
        var drawn = await suggester.ForStartAsync(within, most + decided.InPlace, cancellationToken);
        return [.. drawn.Where(decided.IsAllowed).OrderBy(decided.IsOpen).Take(most)];
    }

    // Suggestions are an extra: where the store cannot be read, what was decided last counts on.
    private async ValueTask<Decisions> DecidedAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Each answer asks this; all decisions are read only where there is a new one.
            var stamp = await judged.StampAsync(cancellationToken);
            return known.Stamp == stamp ? known : known = Decisions.Of(await judged.ListAsync(cancellationToken), stamp);
        }
        catch (AdminStoreException failure)
        {
            Log.DecisionsUnknown(logger, failure.Message);
            return known;
        }
    }

    /// <param name="Stamp">When they were read: <see cref="JudgedSuggestions.StampAsync"/>.</param>
    /// <param name="Count">How many they are.</param>
    /// <param name="Kept">Questions that were kept, the latest first.</param>
    /// <param name="KeptKeys">What is common to all that ask the same as these.</param>
    /// <param name="DroppedKeys">The same of those that were dropped.</param>
    private sealed record Decisions(
        (long, long, long) Stamp, int Count, IReadOnlyList<string> Kept, HashSet<string> KeptKeys, HashSet<string> DroppedKeys)
    {
        public int InPlace => Math.Min(Count, MostInPlace);

        public static Decisions Of(IReadOnlyList<JudgedSuggestion> listed, (long, long, long) stamp)
        {
            List<string> kept = [.. Of(SuggestionVerdict.Kept)];
            var dropped = Of(SuggestionVerdict.Dropped).Select(QuestionLikeness.KeyOf);
            return new(stamp, listed.Count, kept, [.. kept.Select(QuestionLikeness.KeyOf)], [.. dropped]);

            IEnumerable<string> Of(SuggestionVerdict verdict) =>
                listed.Where(suggestion => suggestion.Verdict == verdict).Select(suggestion => suggestion.Question);
        }

        /// <summary>Whether nobody dropped it.</summary>
        public bool IsAllowed(string question) => !DroppedKeys.Contains(QuestionLikeness.KeyOf(question));

        /// <summary>Whether nobody decided about it.</summary>
        public bool IsOpen(string question) => IsAllowed(question) && !KeptKeys.Contains(QuestionLikeness.KeyOf(question));
    }
}
