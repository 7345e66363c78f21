using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Verification;

/// <summary>An article with what has been read of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentences">Ranges of its sentences, headings among them.</param>
/// <param name="Statements">Who says what in it.</param>
/// <param name="Orders">What of it is an order to a program, which is neither shown to a model nor quoted.</param>
public sealed record KnownArticle(Article Article, IReadOnlyList<TextRange> Sentences, IReadOnlyList<Statement> Statements, IReadOnlyList<TextRange> Orders)
{
    private readonly Lazy<IReadOnlyList<TextRange?>> quotable = new(() => ArticleSentences.Quotable(Article, Sentences));

    /// <summary>For each sentence what is quoted where it is, itself or its whole quotation; null where that cannot be quoted.</summary>
    public IReadOnlyList<TextRange?> Quotable => quotable.Value;

    /// <summary>A passage with the rest of the quotations of several sentences of which it holds one whole.</summary>
    public TextRange WithWholeQuotations(TextRange passage)
    {
        var (start, end) = (passage.Start, passage.End);
        foreach (var (unit, sentence) in Quotable.Zip(Sentences))
        {
            if (unit is { } whole && passage.Contains(sentence) && !sentence.Contains(whole))
                (start, end) = (Math.Min(start, whole.Start), Math.Max(end, whole.End));
        }

        return TextRange.Between(start, end);
    }
}
