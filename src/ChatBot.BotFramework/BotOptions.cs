using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Settings;
using ChatBot.BotFramework.Streaming;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework;

/// <summary>The section "Bot" of the configuration.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>
    /// App id of the Azure Bot registration. Where it is empty, only loopback callers in the Development environment are served;
    /// where it is set, only callers that prove that they may call this app.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>Client secret of the app.</summary>
    [DataType(DataType.Password)]
    public string? AppPassword { get; set; }

    /// <summary>A PEM file with a certificate and its key, or a PFX file, that the app proves itself by instead of a secret.</summary>
    [DataType(Setting.Path)]
    public string? CertificatePath { get; set; }

    /// <summary>Password of the certificate's key, where it has one.</summary>
    [DataType(DataType.Password)]
    public string? CertificatePassword { get; set; }

    /// <summary>The app's own tenant, a GUID or a domain name; needed for a single tenant.</summary>
    [RegularExpression("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?",
        ErrorMessage = "the id of a tenant, a GUID, or the name of its domain")]
    public string? TenantId { get; set; }

    /// <summary>
    /// "SingleTenant", "MultiTenant" or "UserAssignedMSI" (a managed identity of Azure, which needs no credential). Where it is
    /// empty: a single tenant if <see cref="TenantId"/> is set.
    /// </summary>
    [RegularExpression("(?i)SingleTenant|MultiTenant|UserAssignedMSI", ErrorMessage = "SingleTenant or MultiTenant or UserAssignedMSI")]
    public string? AppType { get; set; }

    /// <summary>The Azure cloud: empty for the public one, "https://botframework.azure.us" or "https://botframework.azure.cn".</summary>
    public string? ChannelService { get; set; }

    /// <summary>Where the app gets its own tokens, with the tenant; that of the cloud and the tenant where it is empty. https.</summary>
    public string? Authority { get; set; }

    /// <summary>GUIDs of the tenants whose people are served; everybody's where it is empty.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>What a person gets when a turn failed; nothing where it is empty.</summary>
    public string FailureMessage { get; set; } = "Sorry, something went wrong. Please try again.";

    /// <summary>
    /// File of the conversations that the bot is in and of what a bot keeps of them; they are kept in memory only where it is empty.
    /// </summary>
    [DataType(Setting.Path)]
    public string? StorePath { get; set; }

    /// <summary>
    /// How long a conversation is remembered that nobody came into anew, and what a bot keeps that it did not write anew; looked at once
    /// a day.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan ConversationsKept { get; set; } = TimeSpan.FromDays(365);

    /// <summary>The same for web chat and Direct Line, where each visit may be a conversation of its own.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan WebConversationsKept { get; set; } = TimeSpan.FromDays(7);

    public AuthenticationOptions Authentication { get; set; } = new();

    public MessagesOptions Messages { get; set; } = new();

    public TurnOptions Turns { get; set; } = new();

    public StreamingOptions Streaming { get; set; } = new();

    public ConnectorOptions Connector { get; set; } = new();
}
