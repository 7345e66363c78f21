namespace ChatBot.Retrieval.Search.Ranking;

/// <summary>What may be about a question.</summary>
/// <param name="Query">What the question was searched under.</param>
/// <param name="Candidates">In no order.</param>
/// <param name="IsByWordsAlone">Whether the encoder could not be reached, or the index holds the vectors of another, so that nothing was
/// found by its meaning.</param>
public sealed record FoundCandidates(IReadOnlyList<QueryTerm> Query, IReadOnlyList<RankedCandidate> Candidates, bool IsByWordsAlone);
