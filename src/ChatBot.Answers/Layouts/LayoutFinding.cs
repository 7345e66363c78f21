using ChatBot.Answers.Drafts;
using ChatBot.Answers.Reading;

namespace ChatBot.Answers.Layouts;

/// <summary>What of an article answers by the way that it is laid out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentences">In the order to be read: a head and its row, a question and its answer.</param>
/// <param name="Score">How well it fits what is asked.</param>
public sealed record LayoutFinding(KnownArticle Article, IReadOnlyList<DraftSentence> Sentences, double Score);
