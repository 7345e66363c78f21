using System.Collections.Concurrent;
using System.Net;
using ChatBot.Articles.Fetching.Robots;
using ChatBot.Articles.Reading.Encodings;

namespace ChatBot.Articles.Fetching;

/// <summary>Gets addresses as a polite program does: what robots.txt asks for is done, and hosts are not hurried. Safe for concurrent
/// use.</summary>
public sealed class WebFetcher : IDisposable
{
    /// <summary>How long what a site asks for is taken to hold (RFC 9309, 2.4).</summary>
    private static readonly TimeSpan RobotsHold = TimeSpan.FromHours(24);

    private readonly WebRequests requests;
    private readonly TimeProvider time;
    private readonly string agent;
    private readonly ConcurrentDictionary<string, (RobotsFile? File, string? Problem, DateTimeOffset Until)> robots =
        new(StringComparer.OrdinalIgnoreCase);

    public WebFetcher(FetchOptions options, TimeProvider time)
        : this(options, time, Dns.GetHostAddressesAsync) { }

    /// <param name="resolve">The numbers of a name.</param>
    internal WebFetcher(FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        requests = new(options, time, resolve);
        this.time = time;
        agent = options.UserAgent.Split('/', ' ')[0];
    }

    public void Dispose() => requests.Dispose();

    /// <param name="known">The version that is known, so that it is not sent again.</param>
    internal Task<FetchResult> GetAsync(Uri address, Validators known, CancellationToken cancellationToken) =>
        requests.GetAsync(address, known, CheckAsync, cancellationToken);

    private async ValueTask<(string? Problem, TimeSpan Pause)> CheckAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!this.robots.TryGetValue(site, out var robots) || robots.Until <= time.GetUtcNow())
            this.robots[site] = robots = await ReadRobotsAsync(site, cancellationToken);
        if (robots.File is not { } file)
            return (robots.Problem, TimeSpan.Zero);
        return file.Allows(address) ? (null, file.Delay)
            : ($"robots.txt of {address.Authority} asks programs not to read this address.", TimeSpan.Zero);
    }

    private async Task<(RobotsFile? File, string? Problem, DateTimeOffset Until)> ReadRobotsAsync(string site,
        CancellationToken cancellationToken)
    {
        var result = await requests.GetAsync(new Uri(site + "/robots.txt"), Validators.None, static (_, _) => new((null, TimeSpan.Zero)),
            cancellationToken);
        var now = time.GetUtcNow();
        if (result.Failure is null)
            return (RobotsFile.Parse(TextDecoding.DecodeText(result.Body).Text, agent), null, now + RobotsHold);
        // A site without one asks for nothing; one that cannot tell what it asks for is left alone (RFC 9309, 2.3.1), and asked again the
        // next time.
        return result.Status is >= 200 and < 500 and not 429
            ? (RobotsFile.AllowsAll, null, now + RobotsHold)
            : (null, result.Status is null ? result.Failure : $"robots.txt cannot be read: {result.Failure}", result.NotBefore ?? now);
    }
}
