using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.Host.Citing;

/// <summary>
/// The address of an article's page, written and read: <c>/articles/ID?start=…&amp;end=…&amp;version=…&amp;words=…&amp;also=…</c>.
/// It says which words were cited of which version, so that an address that outlives a correction of the article marks no others.
/// </summary>
/// <param name="Version">Start of the content hash of the version that was cited; null where the address names none.</param>
/// <param name="Cited">The quotation that the address leads to; null for the article as it is.</param>
/// <param name="Also">The answer's other quotations of the article, in any order.</param>
internal sealed record ArticleAddress(string? Version, CitedPlace? Cited, IReadOnlyList<CitedPlace> Also)
{
    public const string Path = "/articles/";

    /// <summary>How many other quotations an address names: it has to stay one.</summary>
    public const int MostOthers = 20;

    private const int VersionLength = 8;

    /// <param name="contentHash">Of the version that is cited.</param>
    public static string VersionOf(string contentHash) => contentHash[..Math.Min(VersionLength, contentHash.Length)];

    /// <param name="also">Pairs such as <c>10-52.00a1b2c3d4e5,80-97</c>; what is none is left out.</param>
    public static ArticleAddress Parse(string? start, string? end, string? version, string? words, string? also) => new(
        string.IsNullOrEmpty(version) ? null : version,
        CitedPlace.Parse(start, end, words),
        [.. (also ?? "").Split(',', MostOthers + 1).Take(MostOthers).Select(CitedPlace.Parse).OfType<CitedPlace>()]);

    /// <summary>The address below the one that the site is reached at.</summary>
    /// <param name="site">Such as "https://bot.example.com" or "https://example.com/bot".</param>
    public string Write(Uri site, string id)
    {
        var address = new StringBuilder(site.GetLeftPart(UriPartial.Path).TrimEnd('/')).Append(PathOf(id));
        if (Cited is { } cited)
            address.Append(IsPlain(id) ? '?' : '&')
                .Append(CultureInfo.InvariantCulture, $"start={cited.Range.Start}&end={cited.Range.End}");
        if (Version is not null)
            address.Append("&version=").Append(Version);
        if (Cited?.Words is { } words)
            address.Append("&words=").Append(words);
        if (Also.Count > 0)
            address.Append("&also=").AppendJoin(',', Also.Distinct().Take(MostOthers));
        return address.ToString();
    }

    /// <summary>The path of an article's page, with what of its query names the article.</summary>
    public static string PathOf(string id) => Path + (IsPlain(id) ? "" : "?id=") + Uri.EscapeDataString(id);

    // A browser takes a name of dots for a way up, however it is written.
    private static bool IsPlain(string id) => id is not ("." or "..");

    /// <summary>
    /// The ids that a request's address may stand for, the likeliest first. The path as it came is asked: what the server makes of it no
    /// longer tells an escaped slash from one that the id has in this form.
    /// </summary>
    /// <param name="routed">The id as routing read it; null where the path has none.</param>
    public static IEnumerable<string> IdsOf(HttpRequest request, string? routed)
    {
        if (string.IsNullOrEmpty(routed))
            return request.Query["id"] is [{ Length: > 0 } id] ? [id] : [];
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.AsSpan(0, target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var end ? end : target.Length);
        var below = request.PathBase.ToUriComponent();
        if (path.StartsWith(below + Path, StringComparison.OrdinalIgnoreCase))
            path = path[below.Length..];
        if (!path.StartsWith(Path, StringComparison.OrdinalIgnoreCase))
            return [routed];
        var raw = path[Path.Length..].ToString();
        // A proxy may have taken one escape off already.
        return new[] { Uri.UnescapeDataString(raw), raw, routed }.Distinct();
    }
}
