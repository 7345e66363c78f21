using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Articles.Reading.Encodings;

namespace ChatBot.Articles.Fetching;

/// <summary>The feed that a page names as its own (RSS Advisory Board, "RSS Autodiscovery"; the same for Atom and JSON Feed).</summary>
internal static partial class NamedFeed
{
    /// <summary>Links stand in the head; of what is longer the rest is not looked at.</summary>
    private const int LongestHead = 256 * 1024;

    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

    /// <summary>The first feed that is not one of comments; null where the page names none.</summary>
    public static Uri? Of(AddressContent page, Uri address)
    {
        if (page.Kind != AddressContent.Page)
            return null;
        var text = TextDecoding.Decode(page.Bytes, page.File.Charset).Text;
        var end = text.IndexOf("<body", StringComparison.OrdinalIgnoreCase) is >= 0 and var body ? body : text.Length;
        foreach (Match link in Link().Matches(text[..Math.Min(end, LongestHead)]))
        {
            if (FeedOf(link.Value, address) is { } feed)
                return feed;
        }

        return null;
    }

    /// <summary>Whether an address is that of a whole site, whose page lists articles and is none.</summary>
    public static bool IsFrontPage(Uri address) => address.AbsolutePath.Trim('/') is "" or "index.html" or "index.htm" or "index.php";

    private static Uri? FeedOf(string link, Uri address)
    {
        string? type = null, rel = null, href = null, title = null;
        foreach (Match attribute in Attribute().Matches(link))
        {
            var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\'')).Trim();
            switch (attribute.Groups["name"].Value.ToLowerInvariant())
            {
                case "type":
                    type ??= value;
                    break;
                case "rel":
                    rel ??= value;
                    break;
                case "href":
                    href ??= value;
                    break;
                case "title":
                    title ??= value;
                    break;
            }
        }

        var isFeed = Types.Contains(type?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)
            && rel?.Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase) == true;
        return isFeed && Uri.TryCreate(address, href, out var feed) && WebAddress.ProblemOf(feed) is null
            && title?.Contains("comment", StringComparison.OrdinalIgnoreCase) != true
            && !feed.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase)
            ? feed : null;
    }

    [GeneratedRegex(@"<link\s[^>]{1,2000}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("""\s(?<name>[A-Za-z]{1,20})\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}
