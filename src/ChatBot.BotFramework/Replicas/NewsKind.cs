namespace ChatBot.BotFramework.Replicas;

/// <summary>What replicas tell each other of.</summary>
internal enum NewsKind
{
    /// <summary>A conversation of Direct Line has more activities: its id.</summary>
    Stored,

    /// <summary>An activity of Direct Line is shown and not kept: its id.</summary>
    Shown,

    /// <summary>A replica that ends has left turns to others: nothing more.</summary>
    Left,
}
