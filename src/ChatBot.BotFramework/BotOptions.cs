using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
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
    public string? AppPassword { get; set; }

    public string? TenantId { get; set; }

    /// <summary>"SingleTenant", "MultiTenant" or "UserAssignedMSI".</summary>
    public string? AppType { get; set; }

    /// <summary>What a person gets when a turn failed; nothing where it is empty.</summary>
    public string FailureMessage { get; set; } = "Sorry, something went wrong. Please try again.";

    /// <summary>File of the conversations that the bot is in; they are kept in memory only where it is empty.</summary>
    public string? StorePath { get; set; }

    /// <summary>How long a conversation is remembered that nobody came into anew; looked at when the file is opened.</summary>
    public TimeSpan ConversationsKept { get; set; } = TimeSpan.FromDays(365);

    public MessagesOptions Messages { get; set; } = new();

    public TurnOptions Turns { get; set; } = new();

    public StreamingOptions Streaming { get; set; } = new();

    public ConnectorOptions Connector { get; set; } = new();
}
