using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Connector.Tokens;

/// <summary>Sends the app's token along, over https or to this machine only; a channel that does not take it gets the request once more
/// with a new one.</summary>
internal sealed class BearerHandler(ConnectorTokens tokens, ILogger<BearerHandler> logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.Scheme != Uri.UriSchemeHttps && !LoopbackNetwork.Names(address.Host.Trim('[', ']')))
            throw new InvalidOperationException("A token is never sent without encryption to another machine.");
        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        // It did nothing with the request, so that nothing can be posted twice.
        response.Dispose();
        Log.TokenRejected(logger, address.Authority);
        token = await tokens.ReplaceAsync(token, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return await base.SendAsync(request, cancellationToken);
    }
}
