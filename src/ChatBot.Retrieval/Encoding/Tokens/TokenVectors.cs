using ChatBot.Retrieval.Encoding.Bert;

namespace ChatBot.Retrieval.Encoding.Tokens;

/// <summary>The tokens of a text, the two that enclose it included, with a vector of length one for each: dot products are
/// cosines.</summary>
/// <param name="Tokens">In the order of the text, as many as the encoder reads.</param>
/// <param name="Values">The vectors one after another.</param>
public sealed record TokenVectors(IReadOnlyList<TextPiece> Tokens, ReadOnlyMemory<float> Values)
{
    /// <summary>Of a text that was not encoded.</summary>
    public static TokenVectors None { get; } = new([], default);

    /// <summary>The vector of a token, counted from 0.</summary>
    public ReadOnlySpan<float> this[int token]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(token);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, Tokens.Count);
            var dimensions = Values.Length / Tokens.Count;
            return Values.Span.Slice(token * dimensions, dimensions);
        }
    }
}
