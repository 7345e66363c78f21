using ChatBot.Language;

namespace ChatBot.Answers;

/// <summary>A verbatim quotation and where it stands: <c>Range.Of(article.Text) == Quote</c>, always.</summary>
/// <param name="Number">What its marker shows, 1 upwards.</param>
/// <param name="Version">Content hash of the article as it was quoted.</param>
public sealed record Citation(
    int Number,
    string ArticleId,
    string Title,
    string? Url,
    string? Source,
    DateTimeOffset? PublishedAt,
    TextRange Range,
    string Quote,
    string Version);
