using System.Globalization;
using System.Text;
using ChatBot.Answers;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Where a citation leads.</summary>
/// <param name="site">Where this host's article pages are reached from outside; null where nobody knows.</param>
internal sealed class ArticleLinks(Uri? site)
{
    /// <summary>Other ranges of an article that a link names at most: an address has to stay one.</summary>
    private const int MostOthers = 20;

    private const int LongestUrl = 2048;

    /// <summary>The article's page with the cited range marked; where it cannot be reached, the original; else null.</summary>
    /// <param name="all">All citations of the answer.</param>
    public string? Of(Citation citation, IReadOnlyList<Citation> all) =>
        site is null ? Original(citation) : PageOf(site, citation, all);

    private static string PageOf(Uri site, Citation citation, IReadOnlyList<Citation> all)
    {
        var url = new StringBuilder(site.GetLeftPart(UriPartial.Path).TrimEnd('/'))
            .Append("/articles/").Append(Uri.EscapeDataString(citation.ArticleId))
            .Append(CultureInfo.InvariantCulture, $"?start={citation.Range.Start}&end={citation.Range.End}");
        var others = all
            .Where(other => other.ArticleId == citation.ArticleId && other.Range != citation.Range)
            .Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Range.Start}-{other.Range.End}"))
            .Distinct()
            .Take(MostOthers)
            .ToList();
        if (others.Count > 0)
            url.Append("&also=").AppendJoin(',', others);
        return url.ToString();
    }

    // An article may name any address as its own: only one that a browser opens as a page is passed on, in its encoded form.
    private static string? Original(Citation citation) =>
        Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0 && url.AbsoluteUri.Length <= LongestUrl
            ? url.AbsoluteUri
            : null;
}
