using ChatBot.Answers;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Citations as the claims of a message's entity; clients show their names and abstracts as plain text.</summary>
internal static class Claims
{
    /// <param name="text">What is shown in place of an address, or null.</param>
    public static MessageClaim Of(Citation citation, string? url, string? text = null) =>
        new(citation.Number, NameOf(citation)) { Abstract = SafeText.OnOneLine(citation.Quote).Trim(), Url = url, Text = text };

    private static string NameOf(Citation citation) =>
        SafeText.OnOneLine(citation.Title).Trim() is { Length: > 0 } title ? title : SafeText.OnOneLine(citation.ArticleId);
}
