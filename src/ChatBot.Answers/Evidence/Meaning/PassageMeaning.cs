using System.Numerics.Tensors;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Retrieval.Encoding.Tokens;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>What the networks make of one passage for a question: which words of it answer, and how well each asked word is met in
/// it.</summary>
public sealed class PassageMeaning
{
    private readonly TokenVectors vectors;
    private readonly AskedVectors asked;
    private readonly ListedSentences listed;
    // For each word asked and each token of the passage the cosine, averaged over the word's pieces.
    private readonly float[][] met;
    private readonly WordsMet around;

    /// <param name="known">Its article.</param>
    /// <param name="passage">Where it stands in its article.</param>
    /// <param name="reading">What the reader makes of it.</param>
    /// <param name="vectors">Its tokens; null where it is not matched word by word.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="listed">What it makes of the likeliest sentences of all passages.</param>
    public PassageMeaning(KnownArticle known, TextRange passage, TitledReading reading, TokenVectors? vectors, AskedVectors asked,
        ListedSentences listed)
    {
        (Known, Range, Reading, this.vectors, this.asked) = (known, passage, reading, vectors ?? TokenVectors.None, asked);
        this.listed = listed;
        met = [.. asked.Words.Select(word =>
            Array.ConvertAll([.. Enumerable.Range(0, this.vectors.Tokens.Count)], at => Met(word, this.vectors[at])))];
        around = Words(TokensIn(0, passage.Length));
    }

    public KnownArticle Known { get; }

    /// <summary>Where it stands in its article.</summary>
    public TextRange Range { get; }

    public TitledReading Reading { get; }

    /// <summary>What it makes of a sentence of the article.</summary>
    /// <param name="sentence">Where the sentence stands in the article.</param>
    public SentenceMeaning Of(TextRange sentence)
    {
        var (start, end) = (Math.Max(0, sentence.Start - Range.Start), Math.Min(Range.Length, sentence.End - Range.Start));
        var tokens = TokensIn(start, end);
        var answer = Reading.BestIn(TextRange.Between(start, end));
        var words = answer.Span.Length == 0 ? (TextRange?)null : new TextRange(Range.Start + answer.Span.Start, answer.Span.Length);
        return new(Reading.Answerable, answer, words, Words(tokens), around, Whole(tokens), listed.Answerable,
            listed.Of(Known, sentence));
    }

    // Without those that enclose the passage.
    private List<int> TokensIn(int start, int end) =>
    [
        .. Enumerable.Range(0, vectors.Tokens.Count)
        .Where(at => vectors.Tokens[at].Length > 0 && vectors.Tokens[at].Start >= start && vectors.Tokens[at].End <= end),
    ];

    private WordsMet Words(List<int> tokens)
    {
        if (tokens.Count == 0 || asked.Words.Count == 0)
            return WordsMet.None;
        var best = met.Select(word => tokens.Max(at => (double)word[at])).ToList();
        var least = best.Order().Take(2).ToList();
        var weight = asked.Words.Sum(word => word.Weight);
        return new(asked.Words.Zip(best, (word, value) => word.Weight * value).Sum() / weight, least[0], least[^1]);
    }

    // The mean of the sentence's tokens beside the whole question.
    private double Whole(List<int> tokens)
    {
        if (tokens.Count == 0 || asked.Whole.IsEmpty)
            return WordsMet.None.Mean;
        var sum = new float[asked.Whole.Length];
        foreach (var at in tokens)
            TensorPrimitives.Add(sum, vectors[at], sum);
        return TensorPrimitives.CosineSimilarity(sum, asked.Whole.Span);
    }

    private static float Met(AskedWord word, ReadOnlySpan<float> token)
    {
        var sum = 0f;
        foreach (var piece in word.Pieces)
            sum += TensorPrimitives.Dot(piece.Span, token);
        return sum / word.Pieces.Count;
    }
}
