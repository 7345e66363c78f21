using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Framing;

/// <summary>Passages for one thing that is asked.</summary>
/// <param name="Hits">Best first.</param>
/// <param name="IsByWordsAlone">Whether the encoder could not be reached, or the index holds the vectors of another, so that nothing was
/// found by its meaning.</param>
public sealed record FoundHits(IReadOnlyList<Hit> Hits, bool IsByWordsAlone);
