using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Evaluation;

/// <summary>Questions with passages to measure by.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="HasPhrases">Whether answers are the very phrases; else they are the sentences that hold them.</param>
internal sealed record AnswerSet(string Name, IReadOnlyList<ReadingQuestion> Questions, bool HasPhrases);
