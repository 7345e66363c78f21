using ChatBot.BotFramework.DirectLine.Tokens;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>Who calls: the bearer of the secret, or of a token, or a page of the site that has neither yet.</summary>
/// <param name="HasSecret">Whether all conversations are open to it.</param>
/// <param name="Token">Its token, if it has one.</param>
internal sealed record DirectLineCaller(bool HasSecret, DirectLineToken? Token)
{
    public static DirectLineCaller Page { get; } = new(false, null);

    public static DirectLineCaller Owner { get; } = new(true, null);

    public bool MayUse(string conversation) => HasSecret || Token?.ConversationId == conversation;
}
