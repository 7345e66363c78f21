using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Articles;

/// <summary>The sentences of an article.</summary>
public static class ArticleSentences
{
    /// <summary>The sentences, and each heading as a range of its own. Breaks at line feeds and seams.</summary>
    public static IReadOnlyList<TextRange> WithHeadings(Article article) => SentenceSplitter.Split(article.Text, article.Seams, article.Headings);

    /// <summary>The sentences without the headings.</summary>
    public static IReadOnlyList<TextRange> Of(Article article)
    {
        var headings = article.Headings.ToHashSet();
        return headings.Count == 0 ? WithHeadings(article) : [.. WithHeadings(article).Where(range => !headings.Contains(range))];
    }
}
