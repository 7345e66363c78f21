using ChatBot.Evaluation.Judging;

namespace ChatBot.Evaluation.Html;

/// <summary>What a reader calls what went wrong.</summary>
internal static class FaultLabel
{
    public static string Of(Fault fault) => fault switch
    {
        Fault.RefusedAnswerable => "refused, though answerable",
        Fault.AnsweredUnanswerable => "answered, though unanswerable",
        Fault.AnswerMissing => "answer not in the reply",
        Fault.WrongSpeaker => "wrong speaker",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <summary>Name for the style sheet.</summary>
    public static string Class(Fault fault) => fault switch
    {
        Fault.RefusedAnswerable => "refused",
        Fault.AnsweredUnanswerable => "unfounded",
        Fault.AnswerMissing => "missing",
        Fault.WrongSpeaker => "speaker",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
