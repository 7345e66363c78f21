using System.ComponentModel.DataAnnotations;

namespace ChatBot.BotFramework.Authentication;

/// <summary>How the tokens of callers are checked: "Bot:Authentication".</summary>
public sealed class AuthenticationOptions
{
    /// <summary>
    /// Whether callers on this machine are served in the Development environment while there is no app id. False where a proxy on this
    /// machine passes on the internet, which may look like such a caller.
    /// </summary>
    public bool AllowUnregistered { get; set; } = true;

    /// <summary>
    /// Whether tokens that were made with the bot's own credentials are taken too, as the Emulator and the Agents Playground send
    /// them, and replies to this machine are sent. Such a token names no serviceUrl: for development only.
    /// </summary>
    public bool AllowEmulator { get; set; }

    /// <summary>Issuer of the channels' tokens; that of the cloud where it is empty.</summary>
    public string? ChannelIssuer { get; set; }

    /// <summary>OpenID metadata of the channels; that of the cloud where it is empty. https, or http on this machine.</summary>
    public string? ChannelMetadata { get; set; }

    /// <summary>OpenID metadata of Entra ID; that of the cloud where it is empty. https, or http on this machine.</summary>
    public string? EmulatorMetadata { get; set; }

    /// <summary>Age at which keys are fetched anew in the background; the old ones serve meanwhile.</summary>
    public TimeSpan RefreshInterval { get; internal set; } = TimeSpan.FromHours(12);

    /// <summary>Age at which keys that could not be fetched anew are trusted no longer; the Bot Framework lets keys be kept for five
    /// days.</summary>
    public TimeSpan MaxKeyAge { get; internal set; } = TimeSpan.FromDays(5);

    /// <summary>Least time between two fetches because of a key that is not known: anybody can name one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MinRefreshInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Least time between a fetch that failed and the next; requests that need keys meanwhile are refused at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time for fetching the metadata and the keys.</summary>
    public TimeSpan MetadataTimeout { get; internal set; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest metadata document, in bytes.</summary>
    public int MaxMetadataBytes { get; internal set; } = 1024 * 1024;

    /// <summary>Longest token that is looked at, in characters; those of the Bot Framework have about 2,000.</summary>
    public int MaxTokenLength { get; internal set; } = 16 * 1024;
}
