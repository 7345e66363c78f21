namespace ChatBot.Language.Numbers;

/// <summary>How exactly a number is meant.</summary>
public enum Precision
{
    /// <summary>The number alone; one that ends in noughts may be rounded.</summary>
    Exact,

    /// <summary>"exactly", "precisely".</summary>
    Precise,

    /// <summary>"about", "some", "or so": a little more or less.</summary>
    About,

    /// <summary>"nearly", "almost", "just under": a little less.</summary>
    Nearly,

    /// <summary>"more than", "over": not the number itself.</summary>
    Over,

    /// <summary>"fewer than", "under": not the number itself.</summary>
    Under,

    /// <summary>"at least", "no fewer than", "or more": a count that may go on.</summary>
    AtLeast,

    /// <summary>"at most", "up to", "as many as".</summary>
    AtMost,
}
