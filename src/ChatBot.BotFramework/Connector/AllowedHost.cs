using System.Diagnostics.CodeAnalysis;

namespace ChatBot.BotFramework.Connector;

/// <summary>A host that activities may be posted to or, written with a leading dot, a domain with all hosts below it.</summary>
internal readonly record struct AllowedHost
{
    private AllowedHost(string name, bool isDomain) => (Name, IsDomain) = (name, isDomain);

    /// <summary>Without the leading dot.</summary>
    public string Name { get; }

    public bool IsDomain { get; }

    /// <summary>A host name or address without scheme, port and path; the leading dot makes it a domain.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AllowedHost host)
    {
        host = default;
        var isDomain = text?.StartsWith('.') == true;
        var name = isDomain ? text![1..] : text;
        var kind = Uri.CheckHostName(name);
        if (kind is UriHostNameType.Unknown or UriHostNameType.Basic || (isDomain && kind != UriHostNameType.Dns))
            return false;
        host = new AllowedHost(name!.Trim('[', ']'), isDomain);
        return true;
    }

    public bool Contains(string host) =>
        host.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || (IsDomain && host.EndsWith($".{Name}", StringComparison.OrdinalIgnoreCase));
}
