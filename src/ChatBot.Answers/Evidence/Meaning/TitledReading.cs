using ChatBot.Language;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>What the reader makes of a passage that it was shown behind the title of its article.</summary>
/// <param name="Shown">What it makes of both.</param>
/// <param name="Head">How many characters stood in front of the passage.</param>
public sealed record TitledReading(PassageReading Shown, int Head)
{
    /// <summary>Log odds that they answer.</summary>
    public double Answerable => Shown.Answerable;

    /// <summary>The words that answer best among those of a part of the passage.</summary>
    /// <param name="part">A range of the passage.</param>
    public SpanReading BestIn(TextRange part)
    {
        var best = Shown.BestIn(new(part.Start + Head, part.Length));
        return best.Span.Length == 0 ? best : best with { Span = new(best.Span.Start - Head, best.Span.Length) };
    }
}
