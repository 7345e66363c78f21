using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>A question, the passage to read, and where the answer stands in it: null where it does not.</summary>
internal sealed record ReadingQuestion(string Id, string Topic, string Question, string Passage, TextRange? Answer);
