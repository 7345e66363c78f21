using ChatBot.Language;

namespace ChatBot.Retrieval.Reading;

/// <summary>How likely an answer begins and ends at each piece of a passage.</summary>
/// <param name="input">What the reader read.</param>
/// <param name="first">For each piece of the input the logit that the answer begins there.</param>
/// <param name="last">… that it ends there. Both have at [CLS] the logit of "no answer".</param>
internal sealed class SpanScores(ReaderInput input, float[] first, float[] last)
{
    private const int Longest = 30;

    /// <summary>The likeliest answer, at most thirty pieces long; null where no piece was read.</summary>
    /// <param name="part">The range of the passage that it has to stand in; null for all of it.</param>
    public SpanReading? Best(TextRange? part)
    {
        var (best, from, to) = (float.NegativeInfinity, 0, 0);
        var (start, end) = part is { } range ? Pieces(range) : (0, input.Passage.Count);
        for (var begin = start; begin < end; begin++)
            for (var at = begin; at < Math.Min(end, begin + Longest); at++)
            {
                var score = first[input.PassageStart + begin] + last[input.PassageStart + at];
                if (score > best) (best, from, to) = (score, begin, at);
            }
        return start >= end ? null : new(best - first[0] - last[0], TextRange.Between(input.Passage[from].Start, input.Passage[to].End));
    }

    private (int Start, int End) Pieces(TextRange range)
    {
        var start = 0;
        while (start < input.Passage.Count && input.Passage[start].Start < range.Start) start++;
        var end = start;
        while (end < input.Passage.Count && input.Passage[end].End <= range.End) end++;
        return (start, end);
    }
}
