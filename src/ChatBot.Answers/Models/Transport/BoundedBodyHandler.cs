namespace ChatBot.Answers.Models.Transport;

/// <summary>Ends a response that is longer than any reply can be, so that an endless one fills no memory.</summary>
internal sealed class BoundedBodyHandler(long mostBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var whole = response.Content;
        response.Content = new StreamContent(new BoundedStream(await whole.ReadAsStreamAsync(cancellationToken), mostBytes));
        foreach (var header in whole.Headers)
            response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return response;
    }
}
