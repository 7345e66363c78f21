namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>A candidate with what <see cref="RankingModel"/> judges it by.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Features">One value for each of <see cref="RankingFeatures.Names"/>.</param>
public sealed record RankedCandidate(Candidate Candidate, IReadOnlyList<double> Features);
