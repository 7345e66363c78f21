namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Who says a sentence, where a question asks for somebody's words.</summary>
public enum Speaking
{
    /// <summary>Nobody that is known, or nobody's words are asked for.</summary>
    Nobody,
    TheAsked,
    Another,
}
