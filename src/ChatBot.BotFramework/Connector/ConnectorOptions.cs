using System.ComponentModel.DataAnnotations;

namespace ChatBot.BotFramework.Connector;

/// <summary>Limits of the calls to a channel: "Bot:Connector".</summary>
public sealed class ConnectorOptions
{
    /// <summary>Longest time for one request.</summary>
    public TimeSpan AttemptTimeout { get; internal set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time for one activity, retries and their waits included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Further requests after one that the channel refused for the moment; 0 for none.</summary>
    public int Retries { get; internal set; } = 3;

    /// <summary>Wait before the first retry where the channel names none; it doubles with each, with jitter.</summary>
    public TimeSpan RetryDelay { get; internal set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait that a channel may ask for; where it asks for more, the activity is given up.</summary>
    public TimeSpan MaxRetryDelay { get; internal set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Where activities may be posted to while Bot:AppId is set, instead of the Bot Framework's own hosts: a host such as
    /// "smba.trafficmanager.net", or all hosts of a domain with a leading dot, ".botframework.com". A host that stands here in
    /// full may have an internal address too.
    /// </summary>
    public IList<string>? AllowedHosts { get; set; }

    /// <summary>Whether activities to Teams are held back that its limits for a conversation would refuse.</summary>
    public bool Paced { get; set; } = true;

    /// <summary>Conversations whose pace is remembered, the latest ones; each takes at most 15 KB.</summary>
    public int MaxPacedConversations { get; internal set; } = 10_000;
}
