namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>No token for the connector could be had. The message says why, without secrets and without what the library wrote.</summary>
/// <param name="isTransient">Whether the next try may go better.</param>
internal sealed class TokenUnavailableException(string message, bool isTransient) : Exception(message)
{
    public bool IsTransient => isTransient;
}
