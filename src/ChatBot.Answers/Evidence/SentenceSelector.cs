using ChatBot.Answers.Agreement;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Evidence;

/// <summary>Picks the sentences that answer, or finds that none does.</summary>
public sealed class SentenceSelector(SentenceJudge judge, AnswerConfidence confidence, EvidenceOptions options)
{
    /// <param name="question">What is asked.</param>
    /// <param name="views">The sentences of the passages found.</param>
    public Selection Select(AskedQuestion question, IReadOnlyList<SentenceView> views)
    {
        var judged = judge.Judge(views);
        var answering = IsKnown(question) ? judged.Where(sentence => MayAnswer(sentence.View)).ToList() : [];
        var sure = confidence.Of(answering);
        var picked = answering.Count == 0 ? []
            : question.Speaker is not null ? PickByRules(answering)
            : sure >= options.ConfidenceNeeded && IsSpokenOf(question, answering) ? Pick(answering)
            : [];
        return new(picked, picked.Count > 0 ? null : Nearest(judged), judged, sure);
    }

    /// <summary>Why the sentences stand where they stand, the first <paramref name="most"/> of them.</summary>
    public IReadOnlyList<ConsideredSentence> Explain(Selection selection, int most) =>
    [
        .. selection.Judged.Take(most).Select(sentence => new ConsideredSentence(
            sentence.Sentence.Article.Id,
            sentence.Sentence.Text,
            sentence.Share * selection.Confidence,
            selection.Sentences.Any(picked => picked.Best.IsSameAs(sentence.Sentence) || picked.Alike.Any(sentence.Sentence.IsSameAs)),
            [.. judge.Explain(sentence).Take(options.FeaturesExplained)])),
    ];

    /// <summary>
    /// Whether a sentence may answer at all, by what no degree of likeness makes up for: nobody is given another's words, and "when", "how many" and
    /// "how long" are answered with a date, a number, a duration.
    /// </summary>
    public bool MayAnswer(SentenceView view) =>
        (view.Scored.NamesMet || view.Question.Speaker is null)
        && (view.Scored.Coverage >= options.StatementCoverageNeeded || view.Question.Speaker is null)
        && (view.Scored.ShowsExpected || view.Question.Expected is not (ExpectedAnswer.Time or ExpectedAnswer.Count or ExpectedAnswer.Duration));

    // A long question names more than the articles need to repeat, and may misspell one of its names beyond recognition.
    private bool IsKnown(AskedQuestion question)
    {
        var unknown = question.Names.Count(name => !name.IsKnown);
        return unknown == 0 || (question.Speaker is null && unknown <= question.Units.Count * options.UnknownShare);
    }

    // A question of few words stands and falls with each of them; a long one is left to the estimate.
    private bool IsSpokenOf(AskedQuestion question, List<JudgedSentence> answering) =>
        question.Units.Count > options.PlainQuestionUnits
        || answering.Exists(sentence =>
            sentence.View.Scored.Coverage >= options.CoverageNeeded && (sentence.View.Scored.NamesMet || question.Units.Count > options.ShortQuestionUnits));

    private CandidateSentence? Nearest(IReadOnlyList<JudgedSentence> judged) =>
        judged.FirstOrDefault(sentence => sentence.View.Scored.Coverage > 0 && sentence.View.Scored.Score > options.NearestNeeded)?.Sentence;

    // What somebody says, demands or denies is told by who speaks and by the force of the words, which no question set teaches.
    private List<SelectedSentence> PickByRules(List<JudgedSentence> answering)
    {
        var ranked = answering.OrderByDescending(sentence => sentence.View.Scored.Score).ToList();
        var least = ranked[0].View.Scored.Score * options.StatementShare;
        return Distinct(ranked, ranked.TakeWhile(sentence => sentence.View.Scored.Score >= least).Count());
    }

    // One sentence after the other until they hold the answer with the probability that is needed.
    private List<SelectedSentence> Pick(List<JudgedSentence> answering)
    {
        var all = answering.Sum(sentence => sentence.Share);
        var needed = 0;
        for (var reached = 0.0; needed < answering.Count; needed++)
        {
            var share = answering[needed].Share / all;
            if (needed > 0 && (reached >= options.ShareNeeded || share < options.AlsoShare))
                break;
            reached += share;
        }

        return Distinct(answering, needed);
    }

    // Those that are needed; all the others only where they say the same and stand elsewhere.
    private List<SelectedSentence> Distinct(List<JudgedSentence> ranked, int needed)
    {
        var picked = new List<SelectedSentence>();
        for (var i = 0; i < ranked.Count; i++)
        {
            var sentence = ranked[i].Sentence;
            if (picked.Exists(other => other.Best.IsQuotedWith(sentence)))
                continue;
            var same = picked.FindIndex(other => IsSame(other.Best, sentence));
            if (same >= 0)
                picked[same] = picked[same] with { Alike = AddSource(picked[same], sentence) };
            else if (i < needed && picked.Count < options.MostSentences)
                picked.Add(new(sentence, []));
        }

        return picked;
    }

    private bool IsSame(CandidateSentence a, CandidateSentence b) => Jaccard.Of(a.Terms, b.Terms) >= options.SameSentence && SameClaim.Are(a.Claim, b.Claim);

    // A second source for the same sentence is worth a citation; the same article saying it twice is not.
    private static IReadOnlyList<CandidateSentence> AddSource(SelectedSentence selected, CandidateSentence sentence) =>
        selected.Alike.Append(selected.Best).Any(other => other.Article.Id == sentence.Article.Id)
            ? selected.Alike
            : [.. selected.Alike, sentence];
}
