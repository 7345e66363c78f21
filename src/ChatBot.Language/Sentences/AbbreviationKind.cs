namespace ChatBot.Language.Sentences;

/// <summary>What the stop behind a word says about the end of a sentence.</summary>
public enum AbbreviationKind
{
    /// <summary>No abbreviation: the stop ends the sentence.</summary>
    None,

    /// <summary>Never ends one: Mr., St., vs.</summary>
    Leading,

    /// <summary>Ends one unless a number follows: No. 5, Sept. 11.</summary>
    BeforeNumber,

    /// <summary>Ends one where a word follows that opens sentences: U.S., Inc., Calif.</summary>
    Either,

    /// <summary>Ends one unless a day or time zone follows: 5 p.m. Friday.</summary>
    TimeOfDay,

    /// <summary>The initial of a name: J. K. Rowling.</summary>
    Initial,
}
