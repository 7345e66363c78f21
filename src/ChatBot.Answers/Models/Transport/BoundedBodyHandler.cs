namespace ChatBot.Answers.Models.Transport;

/// <summary>Ends a response that is longer than any reply can be, so that an endless one fills no memory.</summary>
internal sealed class BoundedBodyHandler(ModelOptions options) : DelegatingHandler
{
    private const long BytesBeside = 1 << 20;

    /// <summary>A token has an event of its own in a stream, which is about 300 bytes.</summary>
    private const long BytesOfToken = 2048;

    private readonly long mostBytes = BytesBeside + options.MaxOutputTokens * BytesOfToken;

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
