using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>
/// How often an address may ask for tokens and conversations, and a conversation take activities. A limiter that has not been used
/// for a while is dropped, so that the number of callers costs no memory for long.
/// </summary>
internal sealed class RequestLimits : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> starts;
    private readonly PartitionedRateLimiter<string> startsWithSecret;
    private readonly PartitionedRateLimiter<string> posts;

    public RequestLimits(IOptions<DirectLineOptions> options)
    {
        var limits = options.Value;
        starts = Limiter(limits.StartsPerMinute, limits.StartsPerMinute);
        startsWithSecret = Limiter(limits.StartsPerMinuteWithSecret, limits.StartsPerMinuteWithSecret);
        posts = Limiter(limits.PostsAtOnce, limits.PostsPerMinute);
    }

    /// <summary>Counts a token or a conversation for the address it goes to.</summary>
    public Refusal? RefusalOfStart(HttpContext http, bool hasSecret) =>
        Count(hasSecret ? startsWithSecret : starts, AddressOf(http.Connection.RemoteIpAddress), http);

    /// <summary>Counts an activity of a conversation.</summary>
    public Refusal? RefusalOfPost(HttpContext http, string conversation) => Count(posts, conversation, http);

    public void Dispose()
    {
        starts.Dispose();
        startsWithSecret.Dispose();
        posts.Dispose();
    }

    private static Refusal? Count(PartitionedRateLimiter<string> limiter, string key, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Tick;
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests; try again later.");
    }

    /// <summary>The bucket for so many requests at once and so many in a minute: one after each part of the minute.</summary>
    internal static TokenBucketRateLimiterOptions Bucket(int atOnce, int perMinute) => new()
    {
        TokenLimit = atOnce,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        AutoReplenishment = true,
        QueueLimit = 0,
    };

    // The partitions are filled together several times a second, each with as many parts as have gone by.
    private static PartitionedRateLimiter<string> Limiter(int atOnce, int perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => Bucket(atOnce, perMinute)));

    // A subscriber of IPv6 has a whole network of 64 bits to call from.
    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8])
            : address.ToString();
    }
}
