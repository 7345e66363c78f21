namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>A token for the connector. A class and no record, so that nothing prints its value.</summary>
internal sealed class ConnectorToken(string value, DateTimeOffset expires)
{
    public string Value => value;

    public DateTimeOffset Expires => expires;
}
