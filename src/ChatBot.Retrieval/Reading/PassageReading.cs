using ChatBot.Language;

namespace ChatBot.Retrieval.Reading;

/// <summary>What the reader makes of a passage for a question.</summary>
/// <param name="Answerable">
/// Log odds that the passage answers the question, as it was taught on short questions: above zero rather yes. Estimates, not calibrated for any
/// mixture of questions.
/// </param>
/// <param name="Margin">By how much the best span is likelier than no span at all, in logarithms.</param>
/// <param name="Span">The words that answer best, whether or not they answer: a range of the passage. Empty for a passage without words.</param>
public readonly record struct PassageReading(float Answerable, float Margin, TextRange Span)
{
    /// <summary>Where there was nothing to read: as unlikely as log odds of the network ever get.</summary>
    internal static PassageReading Nothing { get; } = new(-20, -40, default);
}
