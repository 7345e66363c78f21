using ChatBot.Language;

namespace ChatBot.Retrieval.Reading;

/// <summary>Words of a passage that may answer.</summary>
/// <param name="Margin">By how much they are likelier to answer than no words at all, in logarithms.</param>
/// <param name="Span">Where they stand in the passage.</param>
public readonly record struct SpanReading(float Margin, TextRange Span)
{
    /// <summary>No words: as unlikely as the network ever finds any.</summary>
    public static SpanReading Nothing { get; } = new(-40, default);
}
