namespace ChatBot.Language.Numbers;

/// <summary>How exactly a number is meant.</summary>
public enum Precision
{
    Exact,

    /// <summary>"about", "nearly", "some".</summary>
    About,

    /// <summary>"more than", "over".</summary>
    Over,

    /// <summary>"fewer than", "up to".</summary>
    Under,

    /// <summary>"at least": a count that goes on.</summary>
    AtLeast,
}
