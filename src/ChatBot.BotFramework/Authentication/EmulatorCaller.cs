using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Wire;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>
/// Someone who holds the bot's own credentials: an emulator. Its token names no service URL, so that the policy alone says where
/// replies may go; and the token of any other app, such as a bot that uses this one as its skill, is refused.
/// </summary>
internal sealed class EmulatorCaller : Caller
{
    private readonly ServiceUrlPolicy policy;

    private EmulatorCaller(ServiceUrlPolicy policy) => this.policy = policy;

    public static Authentication Of(JsonWebToken token, string appId, ServiceUrlPolicy policy) =>
        AppOf(token) == appId
            ? new(new EmulatorCaller(policy))
            : new(Refusal.Unauthorized("The token was not made with this bot's own credentials."));

    public override Refusal? RefusalOf(WireActivity activity, ServiceUrl serviceUrl) =>
        policy.RefusalOf(serviceUrl) is { } reason ? Refusal.Forbidden(reason) : null;

    private static string? AppOf(JsonWebToken token) => Claim(token, "ver") switch
    {
        "1.0" or "" => Claim(token, "appid"),
        "2.0" => Claim(token, "azp"),
        _ => null,
    };

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
