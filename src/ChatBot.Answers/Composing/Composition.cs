using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Composing;

/// <summary>What a composer works from.</summary>
/// <param name="Question">The question made whole.</param>
/// <param name="Parts">What it asks, each with the passages found for it.</param>
public sealed record Composition(string Question, IReadOnlyList<CompositionPart> Parts)
{
    /// <summary>Earlier answers of the conversation that must not come again; empty where the question does not ask for more than they say.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}

/// <summary>One thing that is asked, and the passages found for it, best first.</summary>
public sealed record CompositionPart(AskedQuestion Asked, IReadOnlyList<Hit> Hits);
