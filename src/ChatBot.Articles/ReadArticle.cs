using ChatBot.Language;
using ChatBot.Language.Statements;

namespace ChatBot.Articles;

/// <summary>An article with what its text says, each part read once, when it is first asked for. Safe for concurrent use.</summary>
public sealed class ReadArticle
{
    private readonly Lazy<ReadText> read;

    public ReadArticle(Article article)
    {
        Article = article;
        read = new(() => new(article.Text, article.Day, ArticleSentences.WithHeadings(article), article.Headings, article.Seams));
    }

    public Article Article { get; }

    /// <summary>Its text, read.</summary>
    public ReadText Read => read.Value;

    /// <summary>Ranges of its sentences, headings among them.</summary>
    public IReadOnlyList<TextRange> Sentences => Read.Ranges;

    /// <summary>Who says what in it.</summary>
    public IReadOnlyList<Statement> Statements => Read.Statements;
}
