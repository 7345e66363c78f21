using ChatBot.Answers.Agreement;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Framing;

/// <summary>
/// Puts first what the newest report says of how a thing stands, where older ones are picked: a toll that has risen, an opening put off,
/// homes that are still without power. An older report of a number is left out; one of a day stays behind it, with its date.
/// </summary>
internal static class NewestReport
{
    // Tolls of one event rise within days; a plan changes over months.
    private const int DaysOfOneEvent = 21;
    private const int DaysOfOnePlan = 366;
    private const int FarthestBehind = 3;
    private const double CoverageNeeded = 0.4;

    /// <param name="question">What is asked.</param>
    /// <param name="views">The sentences of the passages found.</param>
    /// <param name="picked">What was picked of them, best first.</param>
    public static IReadOnlyList<SelectedSentence> First(AskedQuestion question, IReadOnlyList<SentenceView> views,
        IReadOnlyList<SelectedSentence> picked)
    {
        if (picked.Count == 0 || question.Speaker is not null || StateQuestion.Of(question) is not { } state)
            return picked;
        var standing = picked.Select(sentence => StandsNow(question, state, sentence))
            .DistinctBy(sentence => (sentence.Best.Article.Id, sentence.Best.Index)).ToList();
        // A toll of somewhere else is none of what is asked.
        if (state.Measure is not null && standing.Exists(sentence => IsAbout(question, sentence.Best)))
            standing.RemoveAll(sentence => !IsAbout(question, sentence.Best));
        var best = standing[0].Best;
        var newest = views
            .Where(view => !view.Passage.IsCopy && IsNewer(view.Sentence, best) && Answers(question, state, view)
                && IsOfTheSame(question, best, view.Sentence))
            .OrderByDescending(view => view.Sentence.Article.Day)
            .ThenByDescending(view => view.Sentence.Entry ?? 0)
            .ThenByDescending(view => view.Scored.Score)
            .FirstOrDefault()?.Sentence;
        if (newest is not null)
        {
            var at = standing.FindIndex(sentence => sentence.Best.IsSameAs(newest));
            var first = at >= 0 ? standing[at] : new(newest, []);
            standing.RemoveAll(sentence => sentence.Best.IsSameAs(newest)
                || (question.Expected != ExpectedAnswer.Time && IsNewer(newest, sentence.Best)
                    && IsOfTheSame(question, newest, sentence.Best)));
            standing.Insert(0, first);
        }

        // What an entry of a live ticker told, a later one has replaced.
        var stands = standing[0].Best;
        standing.RemoveAll(sentence => IsLaterEntry(stands, sentence.Best) && IsOfTheSame(question, stands, sentence.Best));
        return [.. standing.SelectMany(sentence => WithWhatStands(question, sentence, standing))];
    }

    // "At its height 12,000 homes were without power. By Monday 900 were still waiting."
    private static SelectedSentence StandsNow(AskedQuestion question, StateQuestion state, SelectedSentence picked)
    {
        if (!state.IsNow || StateWords.Lasts(picked.Best) || !StateWords.IsOver(picked.Best))
            return picked;
        var cues = new AnswerCues(question);
        var later = picked.Best.Around(FarthestBehind)
            .FirstOrDefault(other => other.Index > picked.Best.Index && StateWords.Lasts(other) && cues.Shows(other));
        return later is null ? picked : new(later, []);
    }

    // "It will not open in September. It would be finished on 15 November.": the day that stands is the second.
    private static IEnumerable<SelectedSentence> WithWhatStands(AskedQuestion question, SelectedSentence selected,
        List<SelectedSentence> all)
    {
        yield return selected;
        if (question.Expected != ExpectedAnswer.Time || !Disagreement.IsNegated(selected.Best.Claim))
            yield break;
        var next = selected.Best.Around(1).FirstOrDefault(other => other.Index > selected.Best.Index);
        if (next is not null && !Disagreement.IsNegated(next.Claim) && next.Claim.Dates.Count > 0
            && !all.Exists(other => other.Best.IsSameAs(next)))
            yield return new(next, []);
    }

    private static bool IsNewer(CandidateSentence sentence, CandidateSentence than) =>
        sentence.Article.Day > than.Article.Day || IsLaterEntry(sentence, than);

    private static bool IsLaterEntry(CandidateSentence sentence, CandidateSentence than) =>
        sentence.Article.Id == than.Article.Id && sentence.Entry > than.Entry;

    private static bool Answers(AskedQuestion question, StateQuestion state, SentenceView view)
    {
        var sentence = view.Sentence;
        if (StateWords.IsOver(sentence) || !IsAbout(question, sentence))
            return false;
        if (state.Measure is { } measure)
            return sentence.Claim.Quantities.Any(quantity => quantity.Measure == measure);
        return view.Scored.Coverage >= CoverageNeeded && (question.Expected switch
        {
            ExpectedAnswer.Count or ExpectedAnswer.Money => sentence.Claim.Quantities.Any(quantity => quantity.Unit.Overlaps(state.Terms))
                || (StateWords.Lasts(sentence) && sentence.Claim.Quantities.Count > 0),
            ExpectedAnswer.Time => sentence.Claim.Dates.Count > 0,
            _ => StateWords.Lasts(sentence),
        });
    }

    private static bool IsAbout(AskedQuestion question, CandidateSentence sentence) => question.Names.All(name => IsMeant(name, sentence));

    // In the sentence, the one before or the title; what is counted is no name, whatever a headline makes of it.
    private static bool IsMeant(AskedUnit name, CandidateSentence sentence)
    {
        var last = name.Parts[^1];
        return last.Terms.Append(last.Token.Term).Any(term =>
            Measures.Of(term) is not null || sentence.Terms.Contains(term) || sentence.Claim.Title.Contains(term)
            || sentence.Previous?.Terms.Contains(term) == true);
    }

    private static bool IsOfTheSame(AskedQuestion question, CandidateSentence a, CandidateSentence b) =>
        Disagreement.MayBeOneEvent(a.Claim, b.Claim, question.Expected == ExpectedAnswer.Time ? DaysOfOnePlan : DaysOfOneEvent);
}
