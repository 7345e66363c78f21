using System.Text.RegularExpressions;

namespace ChatBot.Host.Web;

/// <summary>Content security policies: nothing from another host, no inline script, no eval.</summary>
internal static partial class ContentPolicy
{
    /// <summary>For what is no page.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>For a picture that somebody gave us.</summary>
    public const string Picture = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /// <summary>For a page to read: it fetches our styles, fonts, pictures and one script that it can do without.</summary>
    public const string Reading =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'";

    /// <summary>For a page to read that needs no script and stands in no frame.</summary>
    public const string Shared =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>For a page to read with a form that searches this host; no script.</summary>
    public const string Browsing =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'self'";

    /// <summary>For the pages of editors and operators: forms to this host, no script, and no frame around them.</summary>
    public const string Administering =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'";

    /// <summary>For the page where questions are asked: it talks with this host, and shows articles in a frame. Scripts write no
    /// markup.</summary>
    /// <param name="host">Host of the request.</param>
    public static string Asking(HostString host) =>
        $"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'{Sockets(host)}; font-src 'self'; img-src 'self'; "
        + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'";

    /// <summary>For the conversation in Web Chat: it also writes styles of its own and talks with this host.</summary>
    /// <param name="nonce">Known to this answer alone; styles that carry it are taken.</param>
    /// <param name="host">Host of the request: not every browser counts a WebSocket of the page's own host as 'self'.</param>
    /// <param name="embedders">Origins of other sites whose pages may frame this one.</param>
    public static string Conversation(string nonce, HostString host, IEnumerable<string> embedders)
    {
        var ancestors = string.Concat(embedders.Where(origin => PlainOrigin().IsMatch(origin)).Select(origin => " " + origin));
        return $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; connect-src 'self'{Sockets(host)}; "
            + $"font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'{ancestors}";
    }

    private static string Sockets(HostString host) =>
        host.Value is { } own && PlainHost().IsMatch(own) ? $" ws://{own} wss://{own}" : "";

    // What a caller or a setting says may not write a policy.
    [GeneratedRegex(@"\A(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?\z")]
    private static partial Regex PlainHost();

    [GeneratedRegex(@"\Ahttps?://(?:\*\.)?(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?\z")]
    private static partial Regex PlainOrigin();
}
