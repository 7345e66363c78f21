namespace ChatBot.Learning.Ranking;

/// <summary>A passage that a search put forward.</summary>
/// <param name="Article">Number of its article within the example.</param>
/// <param name="IsRelevant">Whether its article is relevant.</param>
/// <param name="HasEvidence">Whether it covers at least half of an evidence.</param>
/// <param name="Features">What it is ranked by.</param>
public sealed record RankingPassage(int Article, bool IsRelevant, bool HasEvidence, IReadOnlyList<double> Features);
