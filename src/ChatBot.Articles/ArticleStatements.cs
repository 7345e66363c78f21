using ChatBot.Language.Statements;

namespace ChatBot.Articles;

/// <summary>Who says what in an article.</summary>
public static class ArticleStatements
{
    /// <summary>As <see cref="StatementFinder"/> finds it, headings left out.</summary>
    public static IReadOnlyList<Statement> Of(Article article) =>
        StatementFinder.Find(article.Text, ArticleSentences.Of(article), article.Seams);
}
