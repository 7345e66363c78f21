namespace ChatBot.Answers;

/// <summary>Why a question got no answer.</summary>
public enum RefusalReason
{
    /// <summary>The articles do not hold it.</summary>
    NotInArticles,

    /// <summary>There are no articles yet.</summary>
    NoArticles,

    /// <summary>Empty, a greeting, thanks, or nothing but punctuation.</summary>
    NotAQuestion,

    /// <summary>Nothing in it says what to look for.</summary>
    TooVague,

    /// <summary>Asked in a language that cannot be answered.</summary>
    Language,

    /// <summary>Longer than a question may be.</summary>
    TooLong,
}
