using ChatBot.Answers.Injection;
using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Reading;

/// <summary>An article of a question, read: what it says, and what of it is an order to a program.</summary>
/// <param name="Read">The article, read.</param>
public sealed record KnownArticle(ReadArticle Read)
{
    private readonly Lazy<IReadOnlyList<TextRange>> orders =
        new(() => InstructionFinder.Find(Read.Article, Read.Sentences, Read.Statements));

    public Article Article => Read.Article;

    /// <summary>Ranges of its sentences, headings among them.</summary>
    public IReadOnlyList<TextRange> Sentences => Read.Sentences;

    /// <summary>Who says what in it, read from its text.</summary>
    public IReadOnlyList<Statement> Statements => Read.Statements;

    /// <summary>What of the article is an order to a program, which is neither shown to a model nor quoted.</summary>
    public IReadOnlyList<TextRange> Orders => orders.Value;

    /// <summary>For each sentence what is quoted where it is, itself or its whole quotation; null where that cannot be quoted.</summary>
    public IReadOnlyList<TextRange?> Quotable => Read.Read.Quotable;

    /// <summary>A passage with the rest of the quotations of several sentences of which it holds one whole, and with the question over
    /// what it begins with, as which it was found.</summary>
    public TextRange WithWholeQuotations(TextRange passage)
    {
        var (start, end) = (passage.Start, passage.End);
        foreach (var exchange in Read.Read.Interview?.Exchanges ?? [])
        {
            if (exchange.Asked.End <= passage.Start && passage.Contains(new TextRange(exchange.Start, 1)))
                start = Math.Min(start, exchange.Asked.Start);
        }

        foreach (var (unit, sentence) in Quotable.Zip(Sentences))
        {
            if (unit is { } whole && passage.Contains(sentence) && !sentence.Contains(whole))
                (start, end) = (Math.Min(start, whole.Start), Math.Max(end, whole.End));
        }

        return TextRange.Between(start, end);
    }
}
