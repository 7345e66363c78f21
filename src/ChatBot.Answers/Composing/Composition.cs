using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Composing;

/// <summary>What a composer works from.</summary>
/// <param name="Question">The question made whole.</param>
/// <param name="Parts">What it asks, each with the passages found for it.</param>
public sealed record Composition(string Question, IReadOnlyList<CompositionPart> Parts)
{
    /// <summary>Whether the draft is to say why it quotes what it quotes.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Earlier answers of the conversation that must not come again; empty where the question does not ask for more than they say.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}

/// <summary>One thing that is asked, and the passages found for it.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Hits">Best first.</param>
/// <param name="IndexedPassages">How many passages there are in all.</param>
public sealed record CompositionPart(AskedQuestion Asked, IReadOnlyList<Hit> Hits, int IndexedPassages);
