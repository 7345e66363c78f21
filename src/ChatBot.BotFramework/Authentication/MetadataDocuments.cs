using Microsoft.IdentityModel.Protocols;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Fetches OpenID metadata and the keys it leads to: sized, no redirects, and from nowhere that <see cref="MetadataAddress"/> does
/// not allow.</summary>
internal sealed class MetadataDocuments(IHttpClientFactory clients) : IDocumentRetriever
{
    public const string HttpClientName = "ChatBot.BotFramework.Metadata";

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        // The address of the keys stands in the metadata, which may be wrong too.
        if (!MetadataAddress.IsAllowed(address))
            throw new HttpRequestException(HttpRequestError.SecureConnectionError, "The address is not https.");
        using var client = clients.CreateClient(HttpClientName);
        using var response = await client.GetAsync(new Uri(address), cancel);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancel);
    }
}
