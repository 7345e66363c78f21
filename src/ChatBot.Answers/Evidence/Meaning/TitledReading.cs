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

    /// <summary>How much likelier a sentence is to answer than not, with how likely its passage is to: the reader's whole vote
    /// (lab/README.md).</summary>
    /// <param name="passage">Where the passage stands in its article.</param>
    /// <param name="sentence">Where the sentence stands in it.</param>
    public double VoteOn(TextRange passage, TextRange sentence) =>
        SentenceMeaning.VoteOf(Answerable, BestIn(new(sentence.Start - passage.Start, sentence.Length)).Margin);

    /// <summary>The words that answer best among those of a part of the passage.</summary>
    /// <param name="part">A range of the passage.</param>
    public SpanReading BestIn(TextRange part)
    {
        var best = Shown.BestIn(new(part.Start + Head, part.Length));
        return best.Span.Length == 0 ? best : best with { Span = new(best.Span.Start - Head, best.Span.Length) };
    }
}
