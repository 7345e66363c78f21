using ChatBot.Language;

namespace ChatBot.Answers.Suggestions;

/// <summary>A question that a sentence of an article seems to answer.</summary>
/// <param name="Text">The question.</param>
/// <param name="Answered">The sentence, which an answer has to quote.</param>
/// <param name="About">Whose question it is: the name in it.</param>
internal sealed record DraftQuestion(string Text, TextRange Answered, string About);
