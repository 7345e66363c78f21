using ChatBot.Answers.Reading;
using ChatBot.Language;

namespace ChatBot.Answers.Layouts;

/// <summary>What of an article answers by the way that it is laid out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quoted">What is quoted, in the order to be read: a head and its row, a question and its answer.</param>
/// <param name="Score">How well it fits what is asked.</param>
public sealed record LayoutFinding(KnownArticle Article, IReadOnlyList<TextRange> Quoted, double Score);
