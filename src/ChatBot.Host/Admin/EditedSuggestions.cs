using ChatBot.Answers;
using ChatBot.Answers.Suggestions;

namespace ChatBot.Host.Admin;

/// <summary>Questions to suggest, as editors decided: those that they kept come first, and what they dropped is not suggested.</summary>
internal sealed class EditedSuggestions(
    QuestionSuggester suggester, JudgedSuggestions judged, SuggestionTrials trials, ILogger<EditedSuggestions> logger)
{
    private volatile IReadOnlyList<JudgedSuggestion> known = [];

    /// <summary>Questions to begin with.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForStartAsync(int most, CancellationToken cancellationToken)
    {
        var decided = await DecidedAsync(cancellationToken);
        var kept = (await trials.AnsweredAsync(Of(decided, SuggestionVerdict.Kept), cancellationToken)).Take(most).ToList();
        if (kept.Count == most)
            return kept;
        var drawn = await suggester.ForStartAsync(most + decided.Count, cancellationToken);
        return [.. kept, .. Without(drawn, [.. kept, .. Of(decided, SuggestionVerdict.Dropped)]).Take(most - kept.Count)];
    }

    /// <summary>Questions to go on with.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ForAnswerAsync(Answer answer, int most, CancellationToken cancellationToken)
    {
        var dropped = Of(await DecidedAsync(cancellationToken), SuggestionVerdict.Dropped);
        return [.. Without(await suggester.ForAnswerAsync(answer, most + dropped.Count, cancellationToken), dropped).Take(most)];
    }

    /// <summary>Questions that are drawn from the articles and that nobody has decided about.</summary>
    /// <param name="most">How many at most.</param>
    public async ValueTask<IReadOnlyList<string>> ListUndecidedAsync(int most, CancellationToken cancellationToken)
    {
        var decided = await DecidedAsync(cancellationToken);
        var drawn = await suggester.ForStartAsync(most + decided.Count, cancellationToken);
        return [.. Without(drawn, [.. decided.Select(suggestion => suggestion.Question)]).Take(most)];
    }

    // Suggestions are an extra: where the store cannot be read, what was decided last counts on.
    private async ValueTask<IReadOnlyList<JudgedSuggestion>> DecidedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return known = await judged.ListAsync(cancellationToken);
        }
        catch (AdminStoreException failure)
        {
            Log.DecisionsUnknown(logger, failure.Message);
            return known;
        }
    }

    private static List<string> Of(IReadOnlyList<JudgedSuggestion> decided, SuggestionVerdict verdict) =>
        [.. decided.Where(suggestion => suggestion.Verdict == verdict).Select(suggestion => suggestion.Question)];

    private static IEnumerable<string> Without(IEnumerable<string> questions, IReadOnlyCollection<string> others) =>
        questions.Where(question => !others.Any(other => QuestionLikeness.AreAlike(other, question)));
}
