using ChatBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>The app's own client secret or certificate, by the OAuth 2.0 client credentials flow.</summary>
internal sealed class AppCredential(AppRegistration app, IOptions<BotOptions> options, IMsalHttpClientFactory http) : IConnectorCredential
{
    public async Task<ConnectorToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        // Built anew each time, about once an hour: a certificate that was renewed is read again, and no second cache lies below ours.
        using var certificate = string.IsNullOrEmpty(options.Value.CertificatePath)
            ? null
            : CertificateFile.Load(options.Value.CertificatePath, options.Value.CertificatePassword);
        var builder = ConfidentialClientApplicationBuilder.Create(app.AppId)
            .WithAuthority(new Uri(app.Authority), validateAuthority: false)
            // The authority comes from the settings or is a known one; nobody needs to be asked whether it is.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false);
        builder = certificate is null ? builder.WithClientSecret(options.Value.AppPassword) : builder.WithCertificate(certificate);
        try
        {
            var result = await builder.Build().AcquireTokenForClient([$"{app.Cloud.ConnectorResource}/.default"])
                .ExecuteAsync(cancellationToken);
            return new ConnectorToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException e)
        {
            throw MsalFailure.Describe(e, "Bot:AppId, Bot:TenantId and the credential");
        }
        catch (HttpRequestException e)
        {
            throw new TokenUnavailableException($"no token for the connector was to be had ({e.HttpRequestError}).", isTransient: true);
        }
    }
}
