namespace ChatBot.Answers.Understanding.SmallTalk;

/// <summary>What is said by small talk; of several things in one text the one that stands first here is answered.</summary>
public enum SmallTalkKind
{
    /// <summary>"I have a question."</summary>
    Offer,

    /// <summary>"Good-bye."</summary>
    Farewell,

    /// <summary>"Thanks, that helps."</summary>
    Thanks,

    /// <summary>"Sorry."</summary>
    Apology,

    /// <summary>"Hello, how are you?"</summary>
    Greeting,

    /// <summary>"Great", "ok".</summary>
    Agreement,

    /// <summary>"No", "not really".</summary>
    Declining,
}
