namespace ChatBot.BotFramework.DirectLine.Tokens;

internal enum TokenState
{
    Good,

    /// <summary>Signed here, but its time is over.</summary>
    Expired,

    /// <summary>Not signed here, or no token at all.</summary>
    Bad,
}
