using ChatBot.Articles;
using ChatBot.Retrieval.Statements;

namespace ChatBot.Retrieval.Tests.Statements;

/// <summary>What the statements of a made-up article tell, as words.</summary>
internal static class Told
{
    public static Article Article(string text)
    {
        ArticleBuilder.TryBuild(new RawArticle { Text = text, Title = "A title", DerivedId = "a", Origin = "/a.txt" }, out var article, out var problem).ShouldBeTrue(problem);
        return article!;
    }

    /// <summary>One line for each statement: who is named, where only "he" stands; and what is said.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var article = Article(text);
        return [.. StatementFinder.Find(article).Select(statement => $"{Speaker(statement, article.Text)} | {statement.Content.Of(article.Text)}")];
    }

    private static string Speaker(Statement statement, string text) => statement.Speaker?.Of(text) ?? $"({statement.Mention.Of(text)})";
}
