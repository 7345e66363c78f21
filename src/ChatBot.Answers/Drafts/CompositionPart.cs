using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Drafts;

/// <summary>One thing that is asked, and the passages found for it.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Hits">Best first.</param>
/// <param name="IndexedPassages">How many passages there are in all.</param>
public sealed record CompositionPart(AskedQuestion Asked, IReadOnlyList<Hit> Hits, int IndexedPassages);
