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
        var answering = question.Units.All(unit => unit.Kind != UnitKind.Name || unit.IsKnown) ? judged.Where(sentence => MayAnswer(sentence.View)).ToList() : [];
        var sure = answering.Count == 0 ? 0 : confidence.Of(answering);
        return sure >= options.ConfidenceNeeded && answering.Count > 0
            ? new(Pick(answering), null, judged, sure)
            : new([], Nearest(judged), judged, sure);
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
    public static bool MayAnswer(SentenceView view) =>
        (view.Scored.NamesMet || view.Question.Speaker is null)
        && (view.Scored.ShowsExpected || view.Question.Expected is not (ExpectedAnswer.Time or ExpectedAnswer.Count or ExpectedAnswer.Duration));

    private CandidateSentence? Nearest(IReadOnlyList<JudgedSentence> judged) =>
        judged.FirstOrDefault(sentence => sentence.View.Scored.Coverage > 0 && sentence.View.Scored.Score > options.NearestNeeded)?.Sentence;

    // One sentence after the other until they hold the answer with the probability that is needed.
    private List<SelectedSentence> Pick(List<JudgedSentence> answering)
    {
        var all = answering.Sum(sentence => sentence.Share);
        var reached = 0.0;
        var picked = new List<SelectedSentence>();
        foreach (var judged in answering)
        {
            var share = judged.Share / all;
            var same = picked.FindIndex(other => Similarity(other.Best, judged.Sentence) >= options.SameSentence);
            if (same >= 0)
                picked[same] = picked[same] with { Alike = AddSource(picked[same], judged.Sentence) };
            else if (picked.Count < options.MostSentences && reached < options.ShareNeeded && (picked.Count == 0 || share >= options.AlsoShare))
                picked.Add(new(judged.Sentence, []));
            reached += share;
        }

        return picked;
    }

    // A second source for the same sentence is worth a citation; the same article saying it twice is not.
    private static IReadOnlyList<CandidateSentence> AddSource(SelectedSentence selected, CandidateSentence sentence) =>
        selected.Alike.Append(selected.Best).Any(other => other.Article.Id == sentence.Article.Id)
            ? selected.Alike
            : [.. selected.Alike, sentence];

    private static double Similarity(CandidateSentence a, CandidateSentence b)
    {
        var shared = a.Terms.Count(b.Terms.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Terms.Count + b.Terms.Count - shared);
    }
}
