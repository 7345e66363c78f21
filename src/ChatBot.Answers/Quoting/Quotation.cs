using ChatBot.Language;

namespace ChatBot.Answers.Quoting;

/// <summary>Words of an article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Range">Where they stand in its text.</param>
/// <param name="Quote">The words: <c>Range.Of(text) == Quote</c>, once verified.</param>
public sealed record Quotation(string ArticleId, TextRange Range, string Quote);
