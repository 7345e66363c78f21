using ChatBot.Answers.Understanding;
using ChatBot.Language;

namespace ChatBot.Answers.Drafts;

/// <summary>The words of a quotation that answer a question, to be set in bold.</summary>
/// <param name="Range">Range of the quotation's article, inside the quotation.</param>
/// <param name="Asked">What they answer.</param>
public sealed record AnswerPhrase(TextRange Range, AskedQuestion Asked);
