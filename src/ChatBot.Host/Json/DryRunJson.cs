using ChatBot.Articles;
using ChatBot.Host.Previews;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Json;

/// <summary>What <c>ingest --dry-run --json</c> prints.</summary>
/// <param name="Articles">What would be read.</param>
/// <param name="Failed">What could not be.</param>
/// <param name="LeftOut">What is of a kind that no article is read from, by kind, the commonest first.</param>
/// <param name="Guesses">What was guessed while reading; one sentence each.</param>
/// <param name="Kinds">Articles by the kind of what holds them, the commonest first.</param>
internal sealed record DryRunJson(
    IReadOnlyList<DryRunArticleJson> Articles,
    IReadOnlyList<IngestFailureJson> Failed,
    IReadOnlyList<IngestLeftOutJson> LeftOut,
    IReadOnlyList<string> Guesses,
    IReadOnlyList<IngestKindJson> Kinds)
{
    public static DryRunJson From(IReadOnlyList<DryRunArticleJson> articles, DryRun run) => new(
        articles,
        [.. run.Failures.Select(IngestFailureJson.From)],
        [.. LeftOutCount.Of(run.LeftOut).Select(IngestLeftOutJson.From)],
        run.Guesses,
        [.. run.Kinds.Select(IngestKindJson.From)]);
}

/// <summary>An article that would be read.</summary>
/// <param name="Origin">The file or address that holds it.</param>
/// <param name="FirstLine">How its text begins.</param>
internal sealed record DryRunArticleJson(
    string Id, string Title, string? Source, string? Author, DateTimeOffset? PublishedAt, string? Url, string Origin, string FirstLine)
{
    public static DryRunArticleJson From(Article article) => new(
        article.Id, article.Title, article.Source, article.Author, article.PublishedAt, article.Url, article.Origin,
        DryRun.FirstLine(article));
}
