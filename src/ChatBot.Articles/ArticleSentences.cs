using ChatBot.Language;
using ChatBot.Language.Quotations;
using ChatBot.Language.Sentences;

namespace ChatBot.Articles;

/// <summary>The sentences of an article.</summary>
public static class ArticleSentences
{
    /// <summary>The sentences, and each heading as a range of its own. Breaks at line feeds and seams.</summary>
    public static IReadOnlyList<TextRange> WithHeadings(Article article) =>
        SentenceSplitter.Split(article.Text, article.Seams, article.Headings);

    /// <summary>The sentences without the headings.</summary>
    public static IReadOnlyList<TextRange> Of(Article article)
    {
        var headings = article.Headings.ToHashSet();
        return headings.Count == 0 ? WithHeadings(article) : [.. WithHeadings(article).Where(range => !headings.Contains(range))];
    }

    /// <summary>What is quoted where a sentence is: the sentence, or the whole quotation that it is a part of.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">From <see cref="WithHeadings"/> or <see cref="Of"/>.</param>
    /// <returns>One for each sentence, in order; null where its quotation is too long to be quoted whole.</returns>
    public static IReadOnlyList<TextRange?> Quotable(Article article, IReadOnlyList<TextRange> sentences) =>
        QuotableUnits.Of(article.Text, sentences, QuotationFinder.Find(article.Text));
}
