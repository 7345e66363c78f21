using ChatBot.Answers.Quoting;

namespace ChatBot.Answers.Conversations;

/// <summary>A sentence of an earlier answer.</summary>
/// <param name="Words">The articles' words with the name of who says them, or a model's words; never what the product adds, such as the
/// day.</param>
/// <param name="Quotations">What it quoted; empty where only its text was kept.</param>
public sealed record SaidSentence(string Words, IReadOnlyList<Quotation> Quotations)
{
    /// <summary>Whether it quoted those words, here or in the same words elsewhere.</summary>
    public bool Says(Quotation quotation) =>
        Quotations.Any(said => said.ArticleId == quotation.ArticleId && said.Range.Overlaps(quotation.Range))
        || Words.Contains(quotation.Quote, StringComparison.Ordinal);

    /// <summary>Whether it said that sentence.</summary>
    public bool Says(string sentence) => Words.Contains(sentence, StringComparison.OrdinalIgnoreCase);

    /// <summary>What an answer said.</summary>
    public static IReadOnlyList<SaidSentence> Of(Answer answer)
    {
        var citations = answer.Citations.ToDictionary(citation => citation.Number);
        return [.. answer.Sentences.Select(sentence =>
            new SaidSentence(WordsOf(sentence), [.. sentence.Citations.Select(number => QuotationOf(citations[number]))]))];
    }

    private static Quotation QuotationOf(Citation citation) => new(citation.ArticleId, citation.Range, citation.Quote);

    // Contrast and date stand in front of everything that is not ours.
    private static string WordsOf(AnswerSentence sentence) => (sentence.Speaker, sentence.Quote) switch
    {
        ({ } speaker, { } quote) => sentence.Text[Math.Min(speaker.Start, quote.Start)..],
        (null, { } quote) => quote.Of(sentence.Text),
        _ => sentence.Text,
    };
}
