namespace ChatBot.Language.Names.Given;

/// <summary>How two given names hang together.</summary>
public enum GivenNameTie
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One may be a short form of the other by the rules that short forms are made by.</summary>
    Rule,

    /// <summary>Usage knows one as a spelling, a short form or a pet form of the other.</summary>
    Usage,
}
