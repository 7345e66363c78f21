using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace ChatBot.BotFramework.Tests.Authentication;

/// <summary>Gives out tokens for the connector in place of Entra ID, without a network; good for an hour unless told otherwise.</summary>
internal sealed class FakeAuthority : HttpMessageHandler
{
    private int count;

    /// <summary>The forms that were sent.</summary>
    public ConcurrentQueue<(Uri Address, string Form)> Requests { get; } = [];

    /// <summary>Answers in place of a token, where it is set.</summary>
    public Func<HttpResponseMessage>? Instead { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        var number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        return Instead?.Invoke() ?? new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                $$"""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"connector-token-{{number}}"}""",
                null, "application/json"),
        };
    }
}
