namespace ChatBot.BotFramework.Turns;

internal enum TurnOutcome
{
    Completed,

    /// <summary>The bot threw.</summary>
    Failed,

    /// <summary>The channel did not take a reply.</summary>
    Undelivered,

    TimedOut,

    /// <summary>The caller who waited for the replies hung up.</summary>
    CallerGone,

    /// <summary>The reader stopped the answer while it was written; nothing more is sent.</summary>
    StoppedByReader,

    /// <summary>The host stopped before the turn was over.</summary>
    Abandoned,
}
