using System.Diagnostics.CodeAnalysis;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Where a page comes from: scheme, host and port, written as browsers write it in the header Origin.</summary>
internal readonly record struct WebOrigin
{
    private const int MaxLength = 300;

    private WebOrigin(string text) => Text = text;

    /// <summary>Such as "https://www.example.com": lower case, and no port where it is the scheme's own.</summary>
    public string Text { get; }

    /// <summary>False for anything but scheme, host and port; so for "null", the origin of pages that have none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out WebOrigin origin)
    {
        origin = default;
        if (text is null or { Length: > MaxLength } || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return false;
        if (uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return false;
        var written = $"{uri.Scheme}://{(uri.HostNameType is UriHostNameType.Dns ? uri.IdnHost : uri.Host)}"
            + $"{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
        // Everything else that a URL can hold, and what parsers read differently, is not there.
        if (!text.Equals(written, StringComparison.OrdinalIgnoreCase)
            && !text.Equals($"{written}:{uri.Port}", StringComparison.OrdinalIgnoreCase))
            return false;
        origin = new WebOrigin(written.ToLowerInvariant());
        return true;
    }

    public override string ToString() => Text;
}
