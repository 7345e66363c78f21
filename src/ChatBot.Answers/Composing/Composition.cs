using ChatBot.Answers.Conversations;
using ChatBot.Answers.Drafts;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Composing;

/// <summary>What a composer works from.</summary>
/// <param name="Question">The question made whole.</param>
/// <param name="Parts">What it asks, each with the passages found for it.</param>
public sealed record Composition(string Question, IReadOnlyList<CompositionPart> Parts)
{
    /// <summary>Whether the draft is to say why it quotes what it quotes.</summary>
    public bool IsExplained { get; init; }

    /// <summary>What earlier answers of the conversation said and must not come again; empty where the question does not ask for more than
    /// that.</summary>
    public IReadOnlyList<SaidSentence> Said { get; init; } = [];

    /// <summary>The only articles that are looked at; null: all.</summary>
    public SearchFrame? Within { get; init; }

    /// <summary>The day that "latest" and "last week" count from.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Asked by the product itself: no language model is to be paid for it.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Lets sentences through, and shows them, while the rest is composed; null where the draft is verified at its end
    /// only.</summary>
    public SentenceGate? Gate { get; init; }
}
