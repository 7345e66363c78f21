using System.Net.Http.Headers;
using Azure.Core;

namespace ChatBot.Answers.Models.Transport;

/// <summary>
/// Signs requests in. Nothing above it knows the key: the SDK gets a placeholder, which is replaced here.
/// </summary>
internal sealed class SignInHandler(EndpointAccess access, Func<TokenCredential> credential) : DelegatingHandler
{
    private const string AzureKeyHeader = "api-key";

    private static readonly TokenRequestContext Scope = new(["https://cognitiveservices.azure.com/.default"]);

    private readonly bool isAzure = ModelEndpoint.IsAzure(access.Address);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = await BearerAsync(cancellationToken) is { } bearer ? new AuthenticationHeaderValue("Bearer", bearer) : null;
        if (isAzure && access.SignIn == ModelSignIn.Key && access.ApiKey is { } key)
        {
            request.Headers.Remove(AzureKeyHeader);
            request.Headers.TryAddWithoutValidation(AzureKeyHeader, key);
        }
        return await base.SendAsync(request, cancellationToken);
    }

    private async ValueTask<string?> BearerAsync(CancellationToken cancellationToken) =>
        access.SignIn == ModelSignIn.Entra ? (await credential().GetTokenAsync(Scope, cancellationToken)).Token : access.ApiKey;
}
