namespace ChatBot.Host.Chat.Replies;

/// <summary>A sentence to show.</summary>
/// <param name="Text">As the answer has it, without markers; an article's words, so not yet fit for any channel.</param>
/// <param name="Markers">Numbers of the citations that back it; empty for what the bot itself says.</param>
internal sealed record MarkedSentence(string Text, IReadOnlyList<int> Markers)
{
    /// <summary>Such as " [1] [2]".</summary>
    public string Marks => string.Concat(Markers.Select(number => $" [{number}]"));
}
