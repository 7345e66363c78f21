using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Understanding;
using ChatBot.Language.Speech;

namespace ChatBot.Answers.Evidence;

/// <summary>Judges how well a sentence answers a question: what of the asked it speaks of, whether it has a phrase of the expected kind,
/// whether the asked-about person speaks or acts in it.</summary>
public sealed class SentenceScorer(EvidenceOptions options)
{
    /// <param name="asked">What is asked.</param>
    /// <param name="surroundings">The sentence and what stands around it.</param>
    /// <param name="rank">Standing of its best passage among the hits, 1 best to 0 last.</param>
    public ScoredSentence Score(QuestionView asked, Surroundings surroundings, double rank)
    {
        var question = asked.Question;
        var sentence = surroundings.Sentence;
        double met = 0, weight = 0, insideMet = 0, otherMet = 0, otherWeight = 0, otherBest = 0;
        var (names, missing) = (0, 0);
        var hasTopic = question.Units.Any(unit => unit.Kind == UnitKind.Word);
        foreach (var unit in question.Units)
        {
            var inside = IsToldByWhoSpeaks(asked, unit, sentence) ? 1
                : UnitMatch.Strength(unit, sentence.Tokens, sentence.Terms, options);
            var strength = Math.Max(inside, surroundings.Strength(unit));
            met += unit.Weight * strength;
            weight += unit.Weight;
            insideMet += unit.Weight * inside;
            if (unit.Kind == UnitKind.Name)
                (names, missing) = (names + 1, missing + (IsMet(asked, unit, inside, surroundings) ? 0 : 1));
            else
                (otherMet, otherWeight, otherBest) =
                    (otherMet + (unit.Weight * strength), otherWeight + unit.Weight,
                        Math.Max(otherBest, Topical(unit, strength, hasTopic)));
        }

        var hasForce = HasForce(asked, sentence);
        var shows = asked.Cues.Shows(sentence);
        var score = (weight == 0 ? 0 : met / weight)
            + (shows && question.Expected != ExpectedAnswer.Statement ? options.ExpectedBonus : 0)
            + (IsActor(asked, sentence) ? options.ActorBonus : 0)
            + (hasForce ? options.ForceBonus : 0)
            + (options.RankBonus * rank)
            - (sentence.Tokens.Count > options.LongSentenceWords ? options.LongSentencePenalty : 0);
        var isAbout = weight > 0 && insideMet / weight >= options.InsideNeeded && (otherWeight == 0 || otherBest >= options.BestNeeded);
        var coverage = !isAbout ? 0 : otherWeight == 0 ? 1 : otherMet / otherWeight;
        return new(sentence, score, coverage, missing <= names * MissingShare(asked), hasForce, shows);
    }

    // Whoever has a role is mostly spoken of by name, and whoever was named a sentence before as "she": what they say is theirs and said by
    // them all the same.
    private static bool IsToldByWhoSpeaks(QuestionView asked, AskedUnit unit, CandidateSentence sentence) =>
        asked.Speaker is { } speaker
        && (ReferenceEquals(unit, speaker) ? Speech.IsBy(speaker, sentence) || (unit.Role is not null && Speaks(unit, sentence))
            : unit.Force is SpeechForce.Say && Speech.IsBy(speaker, sentence));

    // That something is said at all tells nothing where it is asked what is said about something.
    private static double Topical(AskedUnit unit, double strength, bool hasTopic) =>
        unit.Force == SpeechForce.Say && hasTopic ? 0 : strength;

    // A long question names more than any one sentence repeats; a question about what somebody says stands and falls with each name.
    private double MissingShare(QuestionView asked) => asked.Speaker is null ? options.NamesMissing : 0;

    // What somebody says of something: both have to be in the statement or clearly belong to it, and it has to be that somebody who says
    // it. Otherwise the names may stand anywhere around.
    private bool IsMet(QuestionView asked, AskedUnit name, double inside, Surroundings surroundings)
    {
        if (asked.Speaker is null)
            return Math.Max(inside, surroundings.Strength(name)) >= options.NameNeeded;
        if (ReferenceEquals(name, asked.Speaker))
            return Speaks(name, surroundings.Sentence);
        return Math.Max(inside, surroundings.Nearby(name)) >= options.TopicNeeded;
    }

    private static bool Speaks(AskedUnit name, CandidateSentence sentence) =>
        Speech.IsBy(name, sentence)
        || (!Speech.IsOthers(name, sentence) && (Speech.Opens(name, sentence) || Speech.GoesOn(name, sentence)));

    private static bool HasForce(QuestionView asked, CandidateSentence sentence) =>
        asked is { Speaker: { } speaker, Force: { } force } && force != SpeechForce.Say
        && sentence.StatementsBy(speaker).Any(statement => statement.Force == force);

    // "Who met Putin?" asks for somebody else who acts.
    private static bool IsActor(QuestionView asked, CandidateSentence sentence) =>
        !asked.AsksForActor
        && asked.Question.Names.FirstOrDefault() is { } name
        && (Speech.IsBy(name, sentence) || (asked.Force is null && Speech.Opens(name, sentence)));
}
