using ChatBot.Answers.Verification.Quotes;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Quotations;

namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether what a sentence puts in quotation marks stands in its passages word for word.</summary>
internal static class QuotationCheck
{
    private const int ShortestQuote = 3;

    // Whose stop or comma goes inside of the marks differs from paper to paper.
    private static readonly char[] Stops = [.. " .,;:!?…"];

    public static bool Holds(string sentence, IReadOnlyList<SourceText> sources) =>
        In(sentence).All(quote => sources.Any(source => QuoteFinder.Find(source.Article.Text, source.Passage, quote) is not null));

    /// <summary>
    /// What stands in double quotation marks, without them; what is too short to be found is left out. A mark without another quotes all
    /// behind it.
    /// </summary>
    public static IEnumerable<string> In(string sentence) => Ranges(sentence)
        .Select(range => QuoteMarks.Inside(range.Of(sentence)).Trim(Stops).ToString())
        .Where(quote => quote.Count(char.IsLetter) >= ShortestQuote);

    private static IEnumerable<TextRange> Ranges(string sentence)
    {
        var quotations = QuotationFinder.Find(sentence).Select(quotation => quotation.Range)
            .Where(range => IsDouble(sentence, range.Start)).ToList();
        return quotations.Concat(Stray(sentence, quotations));
    }

    // Marks that the finder takes for no quotation's; one right behind a word is for inches, or closes what another opened.
    private static IEnumerable<TextRange> Stray(string sentence, List<TextRange> quotations)
    {
        var next = 0;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (next < quotations.Count && at >= quotations[next].Start)
            {
                at = Math.Max(at, quotations[next++].End - 1);
                continue;
            }

            if (!IsDouble(sentence, at) || !QuoteMarks.MayOpen(sentence[at]) || (at > 0 && char.IsLetterOrDigit(sentence[at - 1])))
                continue;
            var end = sentence.AsSpan(at + 1).IndexOfAny(QuoteMarks.DoubleMarks);
            yield return end < 0 ? TextRange.Between(at, sentence.Length) : new(at, end + 2);
            at = end < 0 ? sentence.Length : at + end + 1;
        }
    }

    private static bool IsDouble(string text, int at) =>
        QuoteMarks.DoubleMarks.Contains(text[at]) || (text[at] == '\'' && at + 1 < text.Length && text[at + 1] == '\'');
}
