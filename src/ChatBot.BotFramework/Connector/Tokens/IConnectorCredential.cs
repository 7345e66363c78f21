namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>What the app proves itself by to get a token for the connector.</summary>
internal interface IConnectorCredential
{
    /// <summary>A new token, past every cache.</summary>
    /// <exception cref="TokenUnavailableException">There is none to be had.</exception>
    Task<ConnectorToken> GetTokenAsync(CancellationToken cancellationToken);
}
