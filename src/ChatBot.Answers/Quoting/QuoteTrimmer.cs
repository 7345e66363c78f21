using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Quotations;

namespace ChatBot.Answers.Quoting;

/// <summary>Narrows a sentence to what is worth quoting: marks at its ends whose partner is not in it, and markers of list items, are not
/// quoted.</summary>
public static class QuoteTrimmer
{
    /// <summary>The sentence's range without unpaired quotation marks and white space at its ends.</summary>
    public static TextRange Trim(string text, TextRange sentence)
    {
        var quotations = QuotationFinder.Find(sentence.Of(text));
        return StrayMarks.Trim(text, sentence,
            at => quotations.Any(quotation => quotation.IsClosed && Covers(quotation.Range, at - sentence.Start)));
    }

    /// <summary>Whether a quotation has quotation marks of its own, so that it needs none around it.</summary>
    public static bool HasMarks(string quote) =>
        quote.AsSpan().ContainsAny(QuoteMarks.DoubleMarks) || (quote.Length > 0 && QuoteMarks.MayOpen(quote[0]));

    /// <summary>The quotation in quotation marks; as it is where it has marks of its own.</summary>
    public static string Enclose(string quote) => HasMarks(quote) ? quote : $"“{quote}”";

    /// <summary>The marks that lack before and behind a quotation that was taken out of the middle of what somebody says: they are put
    /// beside it, never into it. Both are empty where each mark has its partner.</summary>
    public static (string Before, string Behind) MissingMarks(string quote)
    {
        var quotations = QuotationFinder.Find(quote);
        var behind = quotations is [.., { IsClosed: false } open] ? QuoteMarks.CloserOf(quote[open.Range.Start])
            : IsOpenSingle(quote) ? QuoteMarks.CloserOf(quote[0])
            : null;
        var first = quotations is [var earliest, ..] ? earliest.Range.Start : quote.Length;
        var stray = quote.AsSpan(0, first).IndexOfAny(QuoteMarks.DoubleMarks);
        var before = stray < 0 || !QuoteMarks.MayClose(quote[stray]) ? null : QuoteMarks.OpenerOf(quote[stray]);
        return (before?.ToString() ?? "", behind?.ToString() ?? "");
    }

    // ‘We shall go, he said.: no apostrophe stands there like that, and nothing closes it.
    private static bool IsOpenSingle(string quote) =>
        quote is [not '\'' and var first, ..] && QuoteMarks.Of(first) is { IsDouble: false, MayOpen: true } mark
        && !Enumerable.Range(1, quote.Length - 1).Any(at => mark.Closers.Contains(quote[at], StringComparison.Ordinal)
            && (at + 1 == quote.Length || !char.IsLetterOrDigit(quote[at + 1])));

    private static bool Covers(TextRange range, int at) => at >= range.Start && at < range.End;
}
