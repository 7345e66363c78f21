using ChatBot.Language;

namespace ChatBot.Answers;

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">The sentence without its markers.</param>
/// <param name="Citations">Numbers of the citations that back it, at least one.</param>
/// <param name="Phrase">Where in <paramref name="Text"/> the words stand that answer; null where that is not sure.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations, TextRange? Phrase = null);
