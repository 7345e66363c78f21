using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace ChatBot.BotFramework.Authentication;

/// <summary>
/// What a program or a browser on this machine sends of its own. What stands between a caller and this host is told by the headers
/// that it adds, and there is a new proxy, tunnel or network every year: so the list is of what is known to be harmless, and any
/// other header says that somebody else may be behind the request.
/// </summary>
internal static class LocalHeaders
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "Host", "Connection", "Keep-Alive", "Proxy-Connection", "Upgrade", "HTTP2-Settings", "TE", "Trailer", "Transfer-Encoding", "Expect",
        "Content-Length", "Content-Type", "Content-Encoding", "Content-Language", "Content-MD5", "Content-Disposition",
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "User-Agent", "Date", "DNT", "Priority", "Range",
        "Authorization", "Cookie", "Origin", "Referer", "Cache-Control", "Pragma", "Upgrade-Insecure-Requests", "X-Requested-With",
        "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range",
        // What HttpClient of .NET and Node's clients add to a request that is part of a trace.
        "traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context",
        // The clients of the Bot Framework, and the Playground.
        "x-ms-conversation-id", "x-ms-tenant-id", "x-ms-bot-agent", "x-ms-client-request-id", "x-ms-return-client-request-id",
        "x-ms-agents-playground",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A page cannot set them, and its browser sets many (Sec-Fetch-Site, Sec-CH-UA-Platform, Sec-WebSocket-Key).
    private const string OfBrowsers = "Sec-";

    /// <summary>Whether a request has nothing but what a caller on this machine sends of its own.</summary>
    public static bool AreAll(IHeaderDictionary headers)
    {
        foreach (var (name, _) in headers)
        {
            if (!Known.Contains(name) && !name.StartsWith(OfBrowsers, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
