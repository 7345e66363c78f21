using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Without port; an IPv6 address without its brackets.</summary>
    public string Host => uri.Host.Trim('[', ']');

    public bool IsHttps => uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether it names this machine itself: "localhost", or an address of the loopback network.</summary>
    public bool IsLoopback => LoopbackNetwork.Names(Host);

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
        id is "." or ".." or "" ? throw new ArgumentException("An id of \"\", \".\" or \"..\" would change the path.", nameof(id))
        : Uri.EscapeDataString(id);
}
