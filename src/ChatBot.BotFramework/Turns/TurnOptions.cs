using System.ComponentModel.DataAnnotations;

namespace ChatBot.BotFramework.Turns;

/// <summary>Limits of the turns: "Bot:Turns".</summary>
public sealed class TurnOptions
{
    /// <summary>Turns accepted and not yet over, of all conversations; further ones are refused until some end.</summary>
    [Range(1, 1_000_000)]
    public int MaxPending { get; set; } = 1000;

    /// <summary>The same for one conversation, so that a single one cannot take all places.</summary>
    public int MaxPendingPerConversation { get; internal set; } = 32;

    /// <summary>Turns that run side by side.</summary>
    [Range(1, 10_000)]
    public int MaxConcurrent { get; set; } = 32;

    /// <summary>Longest time that a turn may take before it is cancelled.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time that a shutdown waits for accepted turns; below the host's own shutdown limit of 30 s.</summary>
    public TimeSpan DrainTimeout { get; internal set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a second delivery of the same activity is recognised.</summary>
    public TimeSpan DuplicateWindow { get; internal set; } = TimeSpan.FromMinutes(10);

    /// <summary>Deliveries remembered at most; the oldest are forgotten first.</summary>
    public int MaxRemembered { get; internal set; } = 20_000;
}
