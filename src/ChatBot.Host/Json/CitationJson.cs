using ChatBot.Answers;

namespace ChatBot.Host.Json;

/// <summary>A citation of <see cref="AnswerJson"/>: <c>text[start..end] == quote</c>, counted in UTF-16 code units.</summary>
internal sealed record CitationJson(
    int Number,
    string ArticleId,
    string Title,
    string? Url,
    string? Source,
    DateTimeOffset? PublishedAt,
    string Quote,
    int Start,
    int End)
{
    public static CitationJson From(Citation citation) => new(
        citation.Number,
        citation.ArticleId,
        citation.Title,
        citation.Url,
        citation.Source,
        citation.PublishedAt,
        citation.Quote,
        citation.Range.Start,
        citation.Range.End);
}
