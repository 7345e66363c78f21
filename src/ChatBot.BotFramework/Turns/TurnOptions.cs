namespace ChatBot.BotFramework.Turns;

/// <summary>Limits of the turns: "Bot:Turns".</summary>
public sealed class TurnOptions
{
    /// <summary>Turns accepted and not yet over, of all conversations; further ones are refused until some end.</summary>
    public int MaxPending { get; set; } = 1000;

    /// <summary>The same for one conversation, so that a single one cannot take all places.</summary>
    public int MaxPendingPerConversation { get; set; } = 32;

    /// <summary>Turns that run side by side.</summary>
    public int MaxConcurrent { get; set; } = 32;

    /// <summary>Longest time that a turn may take before it is cancelled.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest time that a shutdown waits for accepted turns; below the host's own shutdown limit of 30 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a second delivery of the same activity is recognised.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Deliveries remembered at most; the oldest are forgotten first.</summary>
    public int MaxRemembered { get; set; } = 20_000;
}
