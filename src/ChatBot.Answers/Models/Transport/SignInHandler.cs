using System.Net.Http.Headers;
using Azure.Core;

namespace ChatBot.Answers.Models.Transport;

/// <summary>
/// Signs requests in. Nothing above it knows the key: the SDK gets a placeholder, which is replaced here.
/// </summary>
internal sealed class SignInHandler(ModelOptions options, Func<TokenCredential> credential) : DelegatingHandler
{
    private const string AzureKeyHeader = "api-key";

    private static readonly TokenRequestContext Scope = new(["https://cognitiveservices.azure.com/.default"]);

    private readonly bool isAzure = ModelEndpoint.IsAzure(options.Endpoint ?? ModelEndpoint.Default);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = await BearerAsync(cancellationToken) is { } bearer ? new AuthenticationHeaderValue("Bearer", bearer) : null;
        if (isAzure && options.SignIn == ModelSignIn.Key && options.ApiKey is { } key)
        {
            request.Headers.Remove(AzureKeyHeader);
            request.Headers.TryAddWithoutValidation(AzureKeyHeader, key);
        }
        return await base.SendAsync(request, cancellationToken);
    }

    private async ValueTask<string?> BearerAsync(CancellationToken cancellationToken) =>
        options.SignIn == ModelSignIn.Entra ? (await credential().GetTokenAsync(Scope, cancellationToken)).Token : options.ApiKey;
}
