namespace ChatBot.Language.Statements;

/// <summary>How an article gives somebody's words.</summary>
public enum StatementKind
{
    /// <summary>In quotation marks, whole.</summary>
    Direct,

    /// <summary>In the article's own words: "that the strike would last".</summary>
    Indirect,

    /// <summary>In the article's own words with some of the speaker's in quotation marks.</summary>
    Mixed,
}
