using ChatBot.Language;

namespace ChatBot.Articles.Passages;

/// <summary>Cuts a sentence that no passage can hold, at words; a word that none can hold, between characters.</summary>
internal static class LongSentence
{
    /// <summary>A part of an endless word that <see cref="WordCount"/> counts as at most twenty words.</summary>
    private const int LongestRun = 40;

    public static IEnumerable<Piece> Cut(string text, TextRange sentence, int mostWords)
    {
        var start = sentence.Start;
        var (end, words) = (start, 0);
        foreach (var run in Runs(text, sentence))
        {
            var more = WordCount.Of(text, run);
            if (words > 0 && words + more > mostWords)
            {
                yield return new(TextRange.Between(start, end), WordCount.Of(text, TextRange.Between(start, end)));
                (start, words) = (run.Start, 0);
            }
            (end, words) = (run.End, words + more);
        }
        if (words > 0)
            yield return new(TextRange.Between(start, end), WordCount.Of(text, TextRange.Between(start, end)));
    }

    private static IEnumerable<TextRange> Runs(string text, TextRange sentence)
    {
        var start = sentence.Start;
        for (var at = sentence.Start; at <= sentence.End; at++)
        {
            var isEnd = at == sentence.End || char.IsWhiteSpace(text[at]);
            var isFull = !isEnd && at - start >= LongestRun && !char.IsLowSurrogate(text[at]);
            if (!isEnd && !isFull)
                continue;
            if (at > start)
                yield return TextRange.Between(start, at);
            start = isEnd ? at + 1 : at;
        }
    }
}
