using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ChatBot.Articles.Fetching.Network;

namespace ChatBot.Articles.Fetching;

/// <summary>Gets an address over HTTP: within time and size, unpacked, redirections followed one by one, never into the network. Safe for
/// concurrent use.</summary>
internal sealed class WebRequests : IDisposable
{
    private const int MostRedirections = 8;
    private static readonly TimeSpan LongestHold = TimeSpan.FromDays(1);

    private readonly FetchOptions options;
    private readonly TimeProvider time;
    private readonly HttpMessageInvoker client;

    /// <param name="resolve">The numbers of a name.</param>
    public WebRequests(FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        (this.options, this.time) = (options, time);
        Pace = new(options.RequestPause, time);
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = new GuardedDialer(options.AllowedHosts, resolve).ConnectAsync,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            // A proxy would look names up itself, where nobody sees which numbers they have.
            UseProxy = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseDrainSize = 0,
            MaxAutomaticRedirections = 1,
        });
    }

    public HostPace Pace { get; }

    /// <param name="known">The version that is known; none to get it in any case.</param>
    /// <param name="check">What is wrong with reading an address, asked at every hop, and the pause that its host asks for.</param>
    public async Task<FetchResult> GetAsync(
        Uri address, Validators known, Func<Uri, CancellationToken, ValueTask<(string? Problem, TimeSpan Pause)>> check,
        CancellationToken cancellationToken)
    {
        var at = address;
        for (var hop = 0; hop <= MostRedirections; hop++)
        {
            if (WebAddress.ProblemOf(at) is { } wrong)
                return FetchResult.Fail(at, hop == 0 ? wrong : $"The address leads on to {at.Scheme}://{at.Host}. {wrong}");
            var (problem, pause) = await check(at, cancellationToken);
            if (problem is not null)
                return FetchResult.Fail(at, problem);
            using var turn = await Pace.TakeAsync(at.Authority, cancellationToken);
            if (Pace.HeldUntil(at.Authority) is { } until)
                return FetchResult.Fail(at, $"{at.Authority} asks to wait until {FetchFault.Time(until)}.") with { NotBefore = until };
            await Pace.WaitAsync(at.Authority, pause, cancellationToken);
            var (result, next) = await SendAsync(at, known, cancellationToken);
            if (next is null)
                return result!;
            at = next;
        }

        return FetchResult.Fail(at, FormattableString.Invariant($"The address leads on more than {MostRedirections} times."));
    }

    public void Dispose() => client.Dispose();

    private async Task<(FetchResult? Result, Uri? Next)> SendAsync(Uri at, Validators known, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.FetchTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = Request(at, known);
            using var response = await client.SendAsync(request, either.Token);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                return (null, new Uri(at, location));
            return (await ResultAsync(at, response, either.Token), null);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (FetchResult.Fail(at, string.Create(CultureInfo.InvariantCulture,
                $"{at.Authority} did not send all of its answer within "
                + $"{options.FetchTimeout.TotalSeconds:0.#} s; raise Articles:FetchTimeout if it is only slow.")), null);
        }
        catch (HttpRequestException exception)
        {
            return (FetchResult.Fail(at, FetchFault.Of(exception, at.Authority)), null);
        }
        catch (UriFormatException)
        {
            return (FetchResult.Fail(at, "The address leads on to one that is none."), null);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException)
        {
            return (FetchResult.Fail(at, FetchFault.Broken(at.Authority)), null);
        }
    }

    private HttpRequestMessage Request(Uri at, Validators known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower
        };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept",
            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
            + "*/*;q=0.8");
        if (known.Tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known.Tag);
        if (known.Modified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.Modified);
        return request;
    }

    private async Task<FetchResult> ResultAsync(Uri at, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var validators = new Validators(First(response, "ETag"), First(response.Content, "Last-Modified"));
        if (response.StatusCode is HttpStatusCode.NotModified)
            return new() { Address = at, IsUnchanged = true, Validators = validators, Status = 304 };
        if (!response.IsSuccessStatusCode)
        {
            var until = NotBefore(response);
            if (until is { } held)
                Pace.Hold(at.Authority, held);
            return FetchResult.Fail(at, FetchFault.Of(response.StatusCode, at.Authority, until),
                (int)response.StatusCode) with
            { NotBefore = until };
        }

        if (response.Content.Headers.ContentLength > options.MaxFetchBytes || await BodyAsync(response, cancellationToken) is not { } body)
        {
            return FetchResult.Fail(at, string.Create(CultureInfo.InvariantCulture,
                $"The answer has more than the limit of {options.MaxFetchBytes / 1024.0 / 1024.0:0.#} MB; raise Articles:MaxFetchBytes "
                + $"if that is meant."));
        }

        return body.Length == 0
            ? FetchResult.Fail(at, $"{at.Authority} answers with nothing to read.")
            : new()
            {
                Address = at,
                Body = body,
                ContentType = First(response.Content, "Content-Type"),
                Validators = validators,
                Status = (int)response.StatusCode
            };
    }

    /// <summary>The body, unpacked; null where it is larger than allowed.</summary>
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > options.MaxFetchBytes)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>When the server wants to be asked again (Retry-After), no further off than a day.</summary>
    private DateTimeOffset? NotBefore(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (429 or 503) || response.Headers.RetryAfter is not { } after)
            return null;
        var now = time.GetUtcNow();
        var until = after.Date ?? (after.Delta is { } delta && delta < LongestHold ? now + delta : now + LongestHold);
        return until <= now ? null : until < now + LongestHold ? until : now + LongestHold;
    }

    private static string? First(HttpResponseMessage response, string name) => First(response.Headers, name);

    private static string? First(HttpContent content, string name) => First(content.Headers, name);

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
