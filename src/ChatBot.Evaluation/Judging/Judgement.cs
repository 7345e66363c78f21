using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Judging;

/// <summary>Whether an answer as a whole is right, told from its scores; the README of this project says how.</summary>
public static class Judgement
{
    // Of several key terms, an answer that holds half is nearer to right than to wrong.
    private const double Held = 0.5;

    /// <summary>Null for a refusal, and where the set does not tell.</summary>
    public static bool? IsRight(QuestionScores scores) => scores switch
    {
        { Answered: not 1 } => null,
        { UnanswerableRefused: 0 } => false,
        { SpeakerLastName: { } named } => named == 1,
        { Contains: { } held } => held >= Held,
        { CitationRecall: { } cited } => cited > 0,
        _ => null,
    };

    /// <summary>Null where nothing is known to be wrong.</summary>
    public static Fault? FaultOf(QuestionScores scores) => (IsRight(scores), scores) switch
    {
        (_, { AnswerableRefused: 1 }) => Fault.RefusedAnswerable,
        (false, { UnanswerableRefused: 0 }) => Fault.AnsweredUnanswerable,
        (false, { SpeakerLastName: not null }) => Fault.WrongSpeaker,
        (false, _) => Fault.AnswerMissing,
        _ => null,
    };
}
