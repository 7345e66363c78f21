namespace ChatBot.BotFramework.Authentication;

/// <summary>
/// The addresses and names of one Azure cloud, as the official SDK has them (AuthenticationConstants and
/// GovernmentAuthenticationConstants). Nothing of it is ever taken from a token.
/// </summary>
/// <param name="ChannelService">The setting that chooses this cloud.</param>
/// <param name="ChannelIssuer">Issuer of the channels' tokens.</param>
/// <param name="ChannelMetadata">OpenID metadata that leads to the channels' keys.</param>
/// <param name="EmulatorMetadata">OpenID metadata that leads to the keys of Entra ID, which signs the emulators' tokens.</param>
/// <param name="EmulatorIssuers">Issuers of Entra ID for the tenants of the Bot Framework itself.</param>
/// <param name="Login">Where Entra ID gives out tokens, without the tenant.</param>
/// <param name="BotTenant">The tenant whose tokens an app for many tenants gets; null where the cloud has none that is documented.</param>
/// <param name="ConnectorResource">What a token for the connector is for.</param>
/// <param name="ServiceHosts">Hosts of connectors; with a leading dot all hosts below a domain.</param>
internal sealed record Cloud(
    string ChannelService,
    string ChannelIssuer,
    string ChannelMetadata,
    string EmulatorMetadata,
    IReadOnlyList<string> EmulatorIssuers,
    string Login,
    string? BotTenant,
    string ConnectorResource,
    IReadOnlyList<string> ServiceHosts)
{
    public static Cloud Public { get; } = new(
        "",
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        [
            "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
            "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
            "https://sts.windows.net/69e9b82d-4842-4902-8d1e-abc5b98a55e8/",
            "https://login.microsoftonline.com/69e9b82d-4842-4902-8d1e-abc5b98a55e8/v2.0",
        ],
        "https://login.microsoftonline.com",
        "botframework.com",
        "https://api.botframework.com",
        [".botframework.com", "smba.trafficmanager.net", ".teams.microsoft.com"]);

    public static Cloud UsGovernment { get; } = new(
        "https://botframework.azure.us",
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        [
            "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
        ],
        "https://login.microsoftonline.us",
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        [".botframework.us", ".botframework.azure.us", ".teams.microsoft.us", ".teams.microsoft.com"]);

    public static Cloud China { get; } = new(
        "https://botframework.azure.cn",
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration",
        [],
        "https://login.partner.microsoftonline.cn",
        null,
        "https://api.botframework.azure.cn",
        [".botframework.azure.cn"]);

    public static IReadOnlyList<Cloud> All { get; } = [Public, UsGovernment, China];

    /// <summary>The cloud that the setting Bot:ChannelService chooses, or null where it chooses none.</summary>
    public static Cloud? Of(string? channelService) =>
        All.FirstOrDefault(cloud => cloud.ChannelService.Equals((channelService ?? "").TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The fixed issuers of emulator tokens, and those of the bot's own tenant; the tenant that a token names counts for
    /// nothing.</summary>
    public IReadOnlySet<string> EmulatorIssuersOf(string? tenant) => tenant is null
        ? EmulatorIssuers.ToHashSet(StringComparer.Ordinal)
        : [.. EmulatorIssuers, $"https://sts.windows.net/{tenant}/", $"{Login}/{tenant}/v2.0"];
}
