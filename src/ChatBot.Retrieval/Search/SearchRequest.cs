using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Search;

/// <summary>What to search for.</summary>
/// <param name="Text">A question or other text, already made whole from its conversation.</param>
public sealed record SearchRequest(string Text)
{
    /// <summary>What a conversation was about before; it is searched for as well where <see cref="Text"/> finds nothing close by
    /// itself.</summary>
    public string? Context { get; init; }

    /// <summary>At most so many passages, 1 or more.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Articles left out of the ranking.</summary>
    public IReadOnlyCollection<string> ExcludedArticles { get; init; } = [];

    /// <summary>The only articles that are looked at, so that what is found is the best of them; null: all.</summary>
    public SearchFrame? Within { get; init; }

    /// <summary>Of what is found only articles of this frame; null: all.</summary>
    public SearchFrame? Frame { get; init; }
}
