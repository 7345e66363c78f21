namespace ChatBot.Articles.Reading.Pages;

/// <summary>Refuses every request: a library that parses saved pages has nothing to fetch.</summary>
internal sealed class NoNetwork : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new HttpRequestException("Reading a saved page fetches nothing.");
}
