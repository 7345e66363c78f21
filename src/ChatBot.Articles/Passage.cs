using ChatBot.Language;

namespace ChatBot.Articles;

/// <summary>A range of an article's text that is indexed and retrieved: whole sentences, in order.</summary>
/// <param name="Range">The passage is <c>Range.Of(article.Text)</c>, always.</param>
/// <param name="Heading">The nearest heading above the passage, or null where there is none but the title.</param>
public sealed record Passage(TextRange Range, string? Heading);
