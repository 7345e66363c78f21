namespace ChatBot.Answers.Verification.Support;

/// <summary>What a sentence says that its sources do not.</summary>
public enum SupportFault
{
    /// <summary>It names no source, or one that was not retrieved.</summary>
    NoSource,

    /// <summary>What it gives as a quotation does not stand in its sources word for word.</summary>
    Quotation,

    Number,

    /// <summary>A name that is not there, or one in the place of another.</summary>
    Name,

    Date,

    /// <summary>It denies what the source says, or says what the source denies.</summary>
    Negation,

    /// <summary>It gives as a fact what the source has somebody say, claim, deny, want or suppose, or what it leaves open.</summary>
    Frame,

    /// <summary>It gives as a fact what the article takes back in its next sentences, and does not say so.</summary>
    TakenBack,

    /// <summary>It puts words into another mouth.</summary>
    Speaker,

    /// <summary>Too much of what it says is not in the source.</summary>
    Words,

    /// <summary>It is an order to a program, a link, an image or other markup: nothing that an article reports.</summary>
    Form,
}
