using Microsoft.Identity.Client;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>The HTTP client that MSAL asks for tokens with.</summary>
internal sealed class AuthorityHttpClients(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    public const string HttpClientName = "ChatBot.BotFramework.Authority";

    public HttpClient GetHttpClient() => clients.CreateClient(HttpClientName);
}
