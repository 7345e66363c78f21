namespace ChatBot.Evaluation.Judging;

/// <summary>What is wrong with an answer.</summary>
public enum Fault
{
    /// <summary>Refused, though the set knows an answer.</summary>
    RefusedAnswerable,

    /// <summary>Answered, though the articles hold no answer.</summary>
    AnsweredUnanswerable,

    /// <summary>Answered, and the right answer is not in the reply.</summary>
    AnswerMissing,

    /// <summary>Answered with the wrong speaker, or with none.</summary>
    WrongSpeaker,
}
