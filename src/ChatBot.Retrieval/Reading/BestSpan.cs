using ChatBot.Language;

namespace ChatBot.Retrieval.Reading;

/// <summary>Finds the likeliest answer among the pieces of a passage.</summary>
internal static class BestSpan
{
    private const int Longest = 30;

    /// <param name="input">What the reader read.</param>
    /// <param name="first">For each piece of the input the logit that the answer begins there.</param>
    /// <param name="last">… that it ends there. Both have at [CLS] the logit of "no answer".</param>
    /// <param name="answerable">Logit that there is an answer.</param>
    public static PassageReading Of(ReaderInput input, ReadOnlySpan<float> first, ReadOnlySpan<float> last, float answerable)
    {
        var (best, from, to) = (float.NegativeInfinity, 0, 0);
        var count = input.Passage.Count;
        for (var start = 0; start < count; start++)
            for (var end = start; end < Math.Min(count, start + Longest); end++)
            {
                var score = first[input.PassageStart + start] + last[input.PassageStart + end];
                if (score > best) (best, from, to) = (score, start, end);
            }
        return new PassageReading(answerable, best - first[0] - last[0], TextRange.Between(input.Passage[from].Start, input.Passage[to].End));
    }
}
