namespace ChatBot.Retrieval.Analysis;

/// <summary>Turns text into the terms that passages are indexed under and questions are searched with.</summary>
public static class TextAnalyzer
{
    /// <summary>The words of a text in order, function words included.</summary>
    public static IReadOnlyList<TextToken> Tokens(string text) => throw new NotImplementedException(text);

    /// <summary>The index terms of a text in order: as <see cref="Tokens"/>, without function words.</summary>
    public static IReadOnlyList<string> Terms(string text) => throw new NotImplementedException(text);
}
