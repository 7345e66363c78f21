using System.Globalization;
using ChatBot.Articles;
using ChatBot.Host.Web.ArticlePages;

namespace ChatBot.Host.Web.Library;

/// <summary>An article as a list shows it.</summary>
/// <param name="Summary">How its text begins.</param>
/// <param name="Copies">How many near-copies of it there are.</param>
internal sealed record LibraryArticle(
    string Id, string Title, string? Source, DateTimeOffset? PublishedAt, string? Url, string Summary, int Copies)
{
    private const int LongestSummary = 220;

    /// <summary>Of the near-copies, those that the list names.</summary>
    internal IReadOnlyList<LibraryArticle> Named { get; init; } = [];

    public static LibraryArticle Of(Article article, int copies) => new(
        article.Id, article.Title, article.Source, article.PublishedAt, article.Url, SummaryOf(article), copies);

    private static string SummaryOf(Article article)
    {
        var text = ArticleBlock.Of(article).Where(block => !block.IsHeading).Select(block => block.Range.Of(article.Text))
            .FirstOrDefault(text => text != article.Title) ?? "";
        if (text.Length <= LongestSummary)
            return text;
        var space = text.LastIndexOf(' ', LongestSummary);
        if (space > LongestSummary / 2)
            return text[..space].TrimEnd(' ', '.', ',', ';', ':', '–', '—', '-') + "…";
        // A text without spaces is cut between two characters as a reader sees them.
        var length = 0;
        while (StringInfo.GetNextTextElementLength(text, length) is var next && length + next <= LongestSummary)
            length += next;
        return text[..length] + "…";
    }
}
