using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// Where a channel takes activities: an absolute http or https URL without user, query and fragment, written the way it is
/// resolved, so that what a person or a rule reads in it is where requests go.
/// </summary>
public sealed class ServiceUrl
{
    private const int MaxLength = 2048;

    private readonly Uri uri;
    private readonly string path;

    private ServiceUrl(Uri uri)
    {
        this.uri = uri;
        path = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>Host and port, for logs.</summary>
    public string Authority => uri.Authority;

    /// <summary>Whether it names this machine itself: "localhost", or an address of the loopback network.</summary>
    public bool IsLoopback =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            && IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
            && LoopbackNetwork.Contains(address));

    public static bool TryParse(string? text, [NotNullWhen(true)] out ServiceUrl? url)
    {
        url = null;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return false;
        // Backslashes, blanks and control characters are read differently by different parsers.
        if (text.Any(c => c is '\\' or <= ' ' or > '~'))
            return false;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return false;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return false;
        if (text.AsSpan().ContainsAny('@', '?', '#'))
            return false;
        // Decimal or hexadecimal addresses and encoded hosts become another host while they are parsed.
        if (!text.StartsWith(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
            return false;
        url = new ServiceUrl(uri);
        return true;
    }

    /// <summary>
    /// The connector's address for a reply to an activity, or for a new activity where there is none to reply to; ids are
    /// percent-encoded.
    /// </summary>
    public Uri Activities(string conversationId, string? replyToId)
    {
        var address = $"{path}/v3/conversations/{Segment(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(replyToId) ? address : $"{address}/{Segment(replyToId)}");
    }

    public override string ToString() => uri.AbsoluteUri;

    private static string Segment(string id) =>
        id is "." or ".." or "" ? throw new ArgumentException("An id of \"\", \".\" or \"..\" would change the path.", nameof(id)) : Uri.EscapeDataString(id);
}
