using ChatBot.Language;

namespace ChatBot.Evaluation.Insights;

/// <summary>A passage that was found.</summary>
/// <param name="Text">The passage, verbatim.</param>
/// <param name="IsRelevant">Whether its article is one of those that the set names.</param>
/// <param name="Gold">Where evidence stands in <paramref name="Text"/>, in order; empty where it holds none.</param>
public sealed record RetrievedPassage(string ArticleId, string Text, bool IsRelevant, IReadOnlyList<TextRange> Gold);
