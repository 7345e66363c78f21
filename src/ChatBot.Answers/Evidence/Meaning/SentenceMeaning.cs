using ChatBot.Language;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>What the networks make of a sentence for a question.</summary>
/// <param name="Answerable">The reader's log odds that its passage answers.</param>
/// <param name="Answer">The words of the sentence that answer best; a range of the passage.</param>
/// <param name="Words">The same as a range of the article; null where none were read.</param>
/// <param name="Inside">How well the words asked are met in the sentence.</param>
/// <param name="Around">The same in the whole passage.</param>
/// <param name="Whole">Cosine of the sentence with the whole question, -1 to 1.</param>
/// <param name="ListAnswerable">The reader's log odds that one of the likeliest sentences answers.</param>
/// <param name="ListMargin">How much likelier than none its likeliest words are among those, in logarithms.</param>
public sealed record SentenceMeaning(double Answerable, SpanReading Answer, TextRange? Words, WordsMet Inside, WordsMet Around,
    double Whole, double ListAnswerable, double ListMargin)
{
    private const float Least = -20;

    /// <summary>Of a sentence that was not read.</summary>
    public static SentenceMeaning Unread { get; } = new(Least, new(Least, default), null, WordsMet.None, WordsMet.None,
        WordsMet.None.Mean, Least, SpanReading.Nothing.Margin);

    /// <summary>How much likelier it is to answer than not, with how likely its passage is to: the reader's whole vote
    /// (lab/README.md).</summary>
    public double Vote => VoteOf(Answerable, Answer.Margin);

    /// <summary>The reader's vote of both.</summary>
    public static double VoteOf(double answerable, double margin) => Math.Max(Least, answerable) + (Math.Max(Least, margin) / 4);
}
