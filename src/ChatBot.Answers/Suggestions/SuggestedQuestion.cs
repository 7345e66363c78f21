using ChatBot.Language;

namespace ChatBot.Answers.Suggestions;

/// <summary>A question that the articles answer, by trial.</summary>
/// <param name="Text">The question.</param>
/// <param name="Cited">The ranges of the article that its answer quoted when it was tried.</param>
internal sealed record SuggestedQuestion(string Text, IReadOnlyList<TextRange> Cited);
