using ChatBot.Articles;

namespace ChatBot.Host.Json;

/// <summary>What <c>articles show --json</c> prints.</summary>
/// <param name="Headings">Ranges of the text that are headings.</param>
/// <param name="ChangedAt">When its words were found to be other ones than were read before; null where they never were.</param>
internal sealed record ArticleJson(
    string Id,
    string Title,
    string Text,
    string? Url,
    string? Source,
    string? Author,
    string? Language,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<RangeJson> Headings,
    DateTimeOffset? ChangedAt)
{
    public static ArticleJson From(Article article) => new(
        article.Id,
        article.Title,
        article.Text,
        article.Url,
        article.Source,
        article.Author,
        article.Language,
        article.PublishedAt,
        [.. article.Headings.Select(range => new RangeJson(range.Start, range.End))],
        article.ChangedAt);
}

/// <summary>A range in UTF-16 code units, <paramref name="End"/> exclusive.</summary>
internal sealed record RangeJson(int Start, int End);
