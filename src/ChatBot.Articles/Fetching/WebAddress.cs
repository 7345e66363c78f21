using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Fetching;

/// <summary>Addresses of the web: which may be read, and which of them mean the same.</summary>
public static class WebAddress
{
    private const int Longest = 4000;

    private static readonly FrozenSet<string> TrackingParameters =
        WordTable.Words(typeof(WebAddress).Assembly, "Fetching/tracking-parameters.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is meant as an address rather than as the path of a file.</summary>
    public static bool IsMeant(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>What is wrong with an address, one sentence; null where it may be read.</summary>
    public static string? ProblemOf(Uri address) => address switch
    {
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } => "Only addresses that begin with http:// or https:// are read.",
        { Host.Length: 0 } => "The address names no host.",
        { UserInfo.Length: > 0 } => "The address holds a user's name or password; give one that needs none.",
        { OriginalString.Length: > Longest } => FormattableString.Invariant($"The address has more than {Longest} characters."),
        _ => null,
    };

    /// <summary>The address as a log may tell it: without its query, in which the keys of subscribers stand.</summary>
    public static string WithoutQuery(Uri address) => address.GetLeftPart(UriPartial.Path);

    /// <summary>The address without what says nothing of the article: the fragment, and how a reader came there.</summary>
    public static Uri Plain(Uri address)
    {
        var builder = new UriBuilder(address) { Fragment = "" };
        if (address.IsDefaultPort)
            builder.Port = -1;
        builder.Query = string.Join('&',
            address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !IsTracking(parameter)));
        return builder.Uri;
    }

    /// <summary>What is the same for all addresses of one article: with http or https, with or without what says how a reader came
    /// there.</summary>
    public static Uri Key(Uri address)
    {
        var plain = Plain(address);
        return plain.IsDefaultPort ? new UriBuilder(plain) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri : plain;
    }

    /// <summary>
    /// The address that a page names as its own, where that can be believed: on the same site, and not the front page of it, which some
    /// sites name on every page.
    /// </summary>
    public static Uri Canonical(Uri address, string? named) =>
        Uri.TryCreate(named, UriKind.Absolute, out var own) && ProblemOf(own) is null && IsSameSite(own, address)
        && (own.AbsolutePath.Length > 1 || address.AbsolutePath.Length <= 1)
            ? own
            : address;

    /// <summary>Whether two addresses are of one site, its pages for telephones among them.</summary>
    public static bool IsSameSite(Uri one, Uri other) => Site(one) == Site(other);

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || TrackingParameters.Contains(name);
    }

    private static string Site(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && host[..dot] is "www" or "m" or "amp" or "mobile" ? host[(dot + 1)..] : host;
    }
}
