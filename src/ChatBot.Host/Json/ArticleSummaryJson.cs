using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Json;

/// <summary>One element of what <c>articles list --json</c> prints.</summary>
internal sealed record ArticleSummaryJson(
    string Id, string Title, string? Url, string? Source, DateTimeOffset? PublishedAt, int Characters, int Passages)
{
    public static ArticleSummaryJson From(ArticleSummary article) => new(
        article.Id, article.Title, article.Url, article.Source, article.PublishedAt, article.Characters, article.Passages);
}
