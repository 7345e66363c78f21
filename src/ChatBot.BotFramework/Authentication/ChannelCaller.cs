using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Wire;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>A channel of the Bot Framework: it speaks for the channels that its key is endorsed for, and gets replies at the service URL in
/// its token.</summary>
/// <remarks>
/// A channel's token names neither a conversation nor an activity, and a channel uses one token for many: whoever holds one may, as
/// long as it lasts, send to any conversation of that channel and service URL, and no check of the receiver can tell. What holds
/// then is that the replies go to the service URL in the token, that an activity delivered twice is answered once, and that
/// Direct Line tokens, which this host gives out itself, are bound to one conversation.
/// </remarks>
internal sealed class ChannelCaller : Caller
{
    private readonly string serviceUrlClaim;
    private readonly SigningKey key;
    private readonly ServiceUrlPolicy policy;

    private ChannelCaller(string serviceUrlClaim, SigningKey key, ServiceUrlPolicy policy)
    {
        this.serviceUrlClaim = serviceUrlClaim;
        this.key = key;
        this.policy = policy;
    }

    public static Authentication Of(JsonWebToken token, SigningKey key, ServiceUrlPolicy policy) =>
        token.TryGetPayloadValue<string>("serviceurl", out var claim) && !string.IsNullOrEmpty(claim)
            ? new(new ChannelCaller(claim, key, policy))
            : new(Refusal.Unauthorized("The token has no serviceurl."));

    public override Refusal? RefusalOf(WireActivity activity, ServiceUrl serviceUrl)
    {
        if (!key.IsEndorsedFor(activity.ChannelId!))
            return Refusal.Unauthorized("The token's key is not endorsed for the activity's channelId.");
        if (!WithoutSlash(serviceUrlClaim).Equals(WithoutSlash(activity.ServiceUrl!), StringComparison.OrdinalIgnoreCase))
            return Refusal.Unauthorized("The token's serviceurl is not the activity's serviceUrl.");
        return policy.RefusalOf(serviceUrl) is { } reason ? Refusal.Forbidden(reason) : null;
    }

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
