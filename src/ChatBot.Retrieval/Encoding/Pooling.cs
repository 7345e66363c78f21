namespace ChatBot.Retrieval.Encoding;

/// <summary>How the vector of a text comes from those of its tokens. Which one a model was taught with stands in its description.</summary>
public enum Pooling
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>That of the first one, [CLS].</summary>
    Cls,
}
