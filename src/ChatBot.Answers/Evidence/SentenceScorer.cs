using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Analysis;

namespace ChatBot.Answers.Evidence;

/// <summary>Judges how well a sentence answers a question: what of the asked it speaks of, whether it has a phrase of the expected kind,
/// whether the asked-about person speaks or acts in it.</summary>
public sealed class SentenceScorer(EvidenceOptions options)
{
    private const int LongSentence = 60;

    /// <param name="question">What is asked.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="rank">Standing of its best passage among the hits, 1 best to 0 last.</param>
    public ScoredSentence Score(AskedQuestion question, CandidateSentence sentence, double rank)
    {
        var surroundings = new Surroundings(sentence, options);
        double met = 0, weight = 0, otherMet = 0, otherWeight = 0;
        var namesMet = true;
        foreach (var unit in question.Units)
        {
            var inside = UnitMatch.Strength(unit, sentence.Tokens, sentence.Terms, options);
            var strength = Math.Max(inside, surroundings.Strength(unit));
            met += unit.Weight * strength;
            weight += unit.Weight;
            if (unit.Kind == UnitKind.Name)
                namesMet &= IsMet(question, unit, inside, surroundings);
            else
                (otherMet, otherWeight) = (otherMet + (unit.Weight * strength), otherWeight + unit.Weight);
        }

        var shows = AnswerCues.Shows(question.Expected, sentence, question);
        var score = (weight == 0 ? 0 : met / weight)
            + (shows && question.Expected != ExpectedAnswer.Statement ? options.ExpectedBonus : 0)
            + (IsActor(question, sentence) ? options.ActorBonus : 0)
            + (options.RankBonus * rank)
            - (sentence.Tokens.Count > LongSentence ? 0.1 : 0);
        return new(sentence, score, otherWeight == 0 ? 1 : otherMet / otherWeight, namesMet, shows);
    }

    // What somebody says of something: both have to be in the statement or clearly belong to it. Otherwise the names may stand anywhere around.
    private bool IsMet(AskedQuestion question, AskedUnit name, double inside, Surroundings surroundings) =>
        question.Force is null
            ? Math.Max(inside, surroundings.Strength(name)) >= options.NameNeeded
            : Math.Max(inside, surroundings.Nearby(name)) >= options.TopicNeeded;

    // Subjects stand early in an English sentence, or beside the verb of speech.
    private static bool IsActor(AskedQuestion question, CandidateSentence sentence)
    {
        if (question.Names.FirstOrDefault() is not { } name)
            return false;
        var subject = SpeakerFinder.SubjectOfSpeech(sentence.Text, new(0, sentence.Text.Length));
        var names = name.Parts[^1].Terms;
        if (subject is { } said && TextAnalyzer.Terms(said.Of(sentence.Text)).Any(names.Contains))
            return true;
        return question.Force is null && sentence.Tokens.Where(token => !token.IsFunctionWord).Take(3).Any(token => names.Contains(token.Term));
    }
}
