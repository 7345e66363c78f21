using ChatBot.Answers.Agreement;
using ChatBot.Answers.Evidence.Judging;

namespace ChatBot.Answers.Evidence;

/// <summary>Picks the sentences that answer, or finds that none does.</summary>
public sealed class SentenceSelector(SentenceJudge judge, AnswerConfidence confidence, AnswerRules rules, EvidenceOptions options)
{
    private const int MostWordsOfPointer = 2;

    /// <param name="views">The sentences of the passages found.</param>
    public Selection Select(IReadOnlyList<SentenceView> views)
    {
        var judged = judge.Judge(views);
        var mayAnswer = rules.Among(views);
        var answering = IntroductionFirst(ForceFirst(judged.Where(sentence => mayAnswer(sentence.View)).ToList()));
        var sure = confidence.Of(answering);
        var picked = sure >= Needed(views) || (answering is [var first, ..]
            && (AnswerRules.SaysAllAsked(first.View) || AnswerRules.Introduces(first.View) > 0))
            || answering.Exists(sentence => rules.IsStatementAsked(sentence.View)) ? Pick(answering) : [];
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

    // Who asks what somebody demands is told a demand before what else they say: a demand of theirs about what is asked, or one that is
    // near as likely to be meant.
    private List<JudgedSentence> ForceFirst(List<JudgedSentence> answering) =>
        [.. answering.OrderByDescending(sentence => rules.ShowsForce(sentence.View)
            && (sentence.Share >= answering[0].Share * options.AlsoStatementShare || rules.IsStatementAsked(sentence.View)))];

    // Who asks what a thing is is told that before anything else about it.
    private static List<JudgedSentence> IntroductionFirst(List<JudgedSentence> answering) =>
        [.. answering.OrderByDescending(sentence => AnswerRules.Introduces(sentence.View))];

    // Who asks for the report of an outlet, or for a ticker's entry of some time, is told that there is one.
    private double Needed(IReadOnlyList<SentenceView> views) =>
        views is [{ Question.Source.IsOnly: true }, ..] or [{ Question.Moment: not null, Sentence.Entry: not null }, ..]
            ? options.SourceConfidenceNeeded : options.ConfidenceNeeded;

    private CandidateSentence? Nearest(IReadOnlyList<JudgedSentence> judged) =>
        judged.FirstOrDefault(sentence => sentence.View.Scored.Coverage > 0
            && sentence.View.Scored.Score > options.NearestNeeded)?.Sentence;

    // The best, and another only where it is nearly as likely to be the one that answers; none that is no demand behind a demand that was
    // asked for, nor any other behind what tells what a thing is.
    private List<SelectedSentence> Pick(List<JudgedSentence> answering)
    {
        var (isDone, told) = (rules.ShowsForce(answering[0].View), AnswerRules.Introduces(answering[0].View));
        return Distinct(answering, answering.TakeWhile(sentence => sentence.Share >= answering[0].Share * Also(sentence.View)
            && (!isDone || rules.ShowsForce(sentence.View)) && AnswerRules.Introduces(sentence.View) >= told).Count());
    }

    // Who is asked for may have said several things, each as good an answer.
    private double Also(SentenceView view) => rules.IsStatementAsked(view) ? options.AlsoStatementShare : options.AlsoShare;

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
            else if (picked.Count < (ranked[0].View.Asked.Speaker is null ? options.MostSentences : options.MostStatements)
                && (i < needed || picked.Exists(other => Differs(other.Best, sentence))))
                picked.Add(new(sentence, []));
        }

        return InOrder(picked);
    }

    // "That is false." is understood behind what it speaks of.
    private static List<SelectedSentence> InOrder(List<SelectedSentence> picked)
    {
        if (picked is not [{ Best: { PointsBack: true, Previous: { } before } first }, ..]
            || first.Tokens.Count(token => !token.IsFunctionWord) > MostWordsOfPointer)
            return picked;
        var at = picked.FindIndex(sentence => sentence.Best.IsSameAs(before));
        return at < 0 ? picked : [picked[at], .. picked.Where((_, place) => place != at)];
    }

    private bool IsSame(CandidateSentence a, CandidateSentence b) => AreAlike(a, b) && SameClaim.Are(a.Claim, b.Claim);

    // "The strike will last two weeks" and, elsewhere, "a month": who asks wants to know that reports differ.
    private bool Differs(CandidateSentence a, CandidateSentence b) =>
        a.Article.Id != b.Article.Id && AreAlike(a, b) && !SameClaim.Are(a.Claim, b.Claim);

    private bool AreAlike(CandidateSentence a, CandidateSentence b) => Jaccard.Of(a.Terms, b.Terms) >= options.SameSentence;

    // A second source for the same sentence is worth a citation; the same article saying it twice is not.
    private static IReadOnlyList<CandidateSentence> AddSource(SelectedSentence selected, CandidateSentence sentence) =>
        selected.Alike.Append(selected.Best).Any(other => other.Article.Id == sentence.Article.Id)
            ? selected.Alike
            : [.. selected.Alike, sentence];
}
