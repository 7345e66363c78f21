namespace ChatBot.Language.Speech;

/// <summary>What somebody does by saying something.</summary>
public enum SpeechForce
{
    /// <summary>No more than saying it.</summary>
    Say,

    Demand,
    Deny,
    Praise,
    Criticise,
    Warn,
    Promise,
    Admit,
    Expect,
    Propose,
    Agree,
}
