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

    private static bool Covers(TextRange range, int at) => at >= range.Start && at < range.End;
}
