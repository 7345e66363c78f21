using ChatBot.BotFramework.Tests.Authentication;

namespace ChatBot.BotFramework.Tests;

/// <summary>Settings of a bot that is registered with Azure.</summary>
internal static class Registered
{
    public const string AppId = FakeIssuer.App;

    public const string Secret = "client secret nobody may see";

    /// <summary>A bot for many tenants that trusts the keys of a fake issuer and posts to connectors on this machine.</summary>
    public static Action<BotOptions> With(FakeIssuer issuer, Action<BotOptions>? change = null) => options =>
    {
        options.AppId = AppId;
        options.AppPassword = Secret;
        options.Authentication.ChannelMetadata = issuer.Metadata;
        options.Authentication.EmulatorMetadata = issuer.Metadata;
        options.Connector.AllowedHosts = ["127.0.0.1"];
        change?.Invoke(options);
    };
}
