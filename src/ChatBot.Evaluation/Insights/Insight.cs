using ChatBot.Evaluation.Judging;

namespace ChatBot.Evaluation.Insights;

/// <summary>What a reader needs to see why an answer went wrong.</summary>
/// <param name="Retrieved">The first passages found for the understood question, best first.</param>
/// <param name="Titles">Titles of the articles that are relevant, were found, or were considered, by id.</param>
public sealed record Insight(Fault Fault, IReadOnlyList<RetrievedPassage> Retrieved, IReadOnlyDictionary<string, string> Titles);
