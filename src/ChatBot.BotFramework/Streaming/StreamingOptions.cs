using System.ComponentModel.DataAnnotations;

namespace ChatBot.BotFramework.Streaming;

/// <summary>How replies are shown while they are written: "Bot:Streaming".</summary>
public sealed class StreamingOptions
{
    /// <summary>Shortest time from Teams' answer to one request of a stream to the next request; Teams allows one request a
    /// second.</summary>
    public TimeSpan TeamsGap { get; internal set; } = TimeSpan.FromSeconds(1);

    /// <summary>The same from one text to the next; Teams advises 1.5 to 2 s.</summary>
    public TimeSpan TeamsPace { get; internal set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>When a stream on Teams is closed with the text so far, and the rest put in its place later; Teams ends it after 2
    /// minutes.</summary>
    public TimeSpan TeamsLongest { get; internal set; } = TimeSpan.FromSeconds(110);

    /// <summary>Shortest time between two pieces of text where the reader's client is near: web chat, Direct Line and deliveryMode
    /// "stream".</summary>
    public TimeSpan LivePace { get; internal set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>What a reply without any text says: Teams refuses an empty one.</summary>
    [StringLength(1000, MinimumLength = 1)]
    public string EmptyReply { get; set; } = "I have nothing to say to that.";
}
