using ChatBot.Answers.Conversations;
using ChatBot.Answers.Filters;

namespace ChatBot.Answers;

/// <summary>A question as asked, with what it can be understood from.</summary>
/// <param name="Text">As the person wrote it; hostile until checked.</param>
public sealed record Question(string Text)
{
    /// <summary>Conversation it belongs to; a new one is begun where it is null.</summary>
    public string? Conversation { get; init; }

    /// <summary>Earlier turns, oldest first. Null: those that are stored for the conversation.</summary>
    public IReadOnlyList<Turn>? History { get; init; }

    /// <summary>The day that "latest" and "last week" count from; today where it is null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What it is to be narrowed to; null: what the conversation was narrowed to before.</summary>
    public FilterWish? Filters { get; init; }

    /// <summary>Asked by the product itself to see whether there is an answer: neither remembered nor counted.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Whether the answer is to say why it quotes what it quotes.</summary>
    public bool IsExplained { get; init; }
}
