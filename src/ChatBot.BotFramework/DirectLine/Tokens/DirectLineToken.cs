namespace ChatBot.BotFramework.DirectLine.Tokens;

/// <summary>What a token lets its bearer do: take part in one conversation.</summary>
/// <param name="ConversationId">The conversation, which need not have been started.</param>
/// <param name="ChannelId"><see cref="WithSecret"/> or <see cref="OfPage"/>.</param>
/// <param name="UserId">Who speaks, whatever the activities say; null where the client chooses.</param>
/// <param name="UserName">Name of that user, if one was given.</param>
/// <param name="Origins">Origins whose pages may use it; all that may call at all where it is empty.</param>
/// <param name="Page">Print of the cookie of the browser that may renew it also after its end; null where nobody may.</param>
internal sealed record DirectLineToken(
    string ConversationId, string ChannelId, string? UserId, string? UserName, IReadOnlyList<string> Origins, string? Page = null)
{
    /// <summary>Channel of conversations that the secret was shown for.</summary>
    public const string WithSecret = "directline";

    /// <summary>Channel of the site's own page.</summary>
    public const string OfPage = "webchat";
}
