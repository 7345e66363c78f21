namespace ChatBot.BotFramework.Turns;

internal enum TurnAdmission
{
    Accepted,

    /// <summary>Delivered before; the first delivery is or was answered.</summary>
    Duplicate,

    /// <summary>No place, in all or for this conversation.</summary>
    Full,

    /// <summary>The host is stopping.</summary>
    Closed,
}
