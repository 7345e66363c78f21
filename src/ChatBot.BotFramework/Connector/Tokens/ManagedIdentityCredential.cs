using ChatBot.BotFramework.Authentication;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>The identity that Azure gave the machine, container or app service that the bot runs on.</summary>
internal sealed class ManagedIdentityCredential(AppRegistration app, IMsalHttpClientFactory http) : IConnectorCredential
{
    public async Task<ConnectorToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(app.AppId))
            .WithHttpClientFactory(http, retryOnceOn5xx: false)
            .Build();
        try
        {
            var result = await identity.AcquireTokenForManagedIdentity(app.Cloud.ConnectorResource).WithForceRefresh(true)
                .ExecuteAsync(cancellationToken);
            return new ConnectorToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException e)
        {
            throw MsalFailure.Describe(e, "Bot:AppId and that its managed identity is assigned to this host");
        }
        catch (HttpRequestException e)
        {
            throw new TokenUnavailableException($"no token for the connector was to be had ({e.HttpRequestError}).", isTransient: true);
        }
    }
}
