using System.Net.Http.Headers;
using Azure.Core;

namespace ChatBot.Answers.Models.Transport;

/// <summary>
/// Signs requests in. Nothing above it knows the key: the SDK gets a placeholder, which is replaced here.
/// </summary>
internal sealed class SignInHandler(EndpointAccess access, Func<TokenCredential> credential) : DelegatingHandler
{
    private const string AzureKeyHeader = "api-key";

    private readonly TokenRequestContext scope = new([ModelEndpoint.Scope(access.Address)]);
    private readonly bool isOfResource = access.Api is ModelApi.AzureOpenAI;
    private readonly bool hasKeyHeader = access.Api is ModelApi.AzureOpenAI || ModelEndpoint.IsAzure(access.Address);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = await BearerAsync(cancellationToken) is { } bearer
            ? new AuthenticationHeaderValue("Bearer", bearer) : null;
        // What the SDK put there is its placeholder.
        request.Headers.Remove(AzureKeyHeader);
        if (hasKeyHeader && access.SignIn == ModelSignIn.Key && access.ApiKey is { } key)
            request.Headers.TryAddWithoutValidation(AzureKeyHeader, key);
        return await base.SendAsync(request, cancellationToken);
    }

    private async ValueTask<string?> BearerAsync(CancellationToken cancellationToken) =>
        access.SignIn == ModelSignIn.Entra ? (await credential().GetTokenAsync(scope, cancellationToken)).Token
        // A resource takes a bearer for a token of Entra ID, and refuses a key there.
        : isOfResource ? null
        : access.ApiKey;
}
