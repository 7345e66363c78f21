using ChatBot.Language;

namespace ChatBot.Retrieval.Reading;

/// <summary>What the reader makes of a passage for a question.</summary>
public sealed class PassageReading
{
    private readonly SpanScores? scores;

    internal PassageReading(float answerable, SpanScores? scores)
    {
        (Answerable, this.scores) = (answerable, scores);
        Best = scores?.Best(null) ?? SpanReading.Nothing;
    }

    /// <summary>
    /// Log odds that the passage answers the question, as it was taught on short questions: above zero rather yes. Estimates, not
    /// calibrated for any mixture of questions.
    /// </summary>
    public float Answerable { get; }

    /// <summary>The words that answer best, whether or not they answer: a range of the passage. Empty for a passage without
    /// words.</summary>
    public SpanReading Best { get; }

    /// <summary>The words that answer best among those of a part of the passage; <see cref="SpanReading.Nothing"/> where nothing of it was
    /// read.</summary>
    /// <param name="part">A range of the passage.</param>
    public SpanReading BestIn(TextRange part) => scores?.Best(part) ?? SpanReading.Nothing;

    /// <summary>Where there was nothing to read: as unlikely as log odds of the network ever get.</summary>
    internal static PassageReading Nothing { get; } = new(-20, null);
}
