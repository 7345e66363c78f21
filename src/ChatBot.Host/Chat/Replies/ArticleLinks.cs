using ChatBot.Answers;
using ChatBot.Host.Citing;
using ChatBot.Host.Settings;

namespace ChatBot.Host.Chat.Replies;

/// <summary>Where a citation leads.</summary>
/// <param name="site">Where this host's article pages are reached from outside; null where nobody knows.</param>
/// <param name="citedAt">Which of the two goes first.</param>
internal sealed class ArticleLinks(Uri? site, CitedAt citedAt = CitedAt.ArticlePage)
{
    private const int LongestUrl = 2048;

    /// <summary>The article's page with the cited range marked, or the original at the quoted words; where there is only one of them,
    /// that; else null.</summary>
    /// <param name="all">All citations of the answer.</param>
    public string? Of(Citation citation, IReadOnlyList<Citation> all) =>
        citedAt is CitedAt.Original && OriginalOf(citation) is { } original
            ? TextFragment.At(original, citation.Quote)
            : PageOf(citation, all) ?? OriginalOf(citation);

    /// <summary>The article's page with the cited range marked, or null where it cannot be reached.</summary>
    /// <param name="all">All citations of the answer.</param>
    public string? PageOf(Citation citation, IReadOnlyList<Citation> all) => site is null ? null : PageOf(site, citation, all);

    /// <summary>The address that the article came with, or null. An article may name any address as its own: only one that a browser opens
    /// as a page is passed on, in its encoded form.</summary>
    public static string? OriginalOf(Citation citation) =>
        Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0 && url.AbsoluteUri.Length <= LongestUrl
            ? url.AbsoluteUri
            : null;

    private static string PageOf(Uri site, Citation citation, IReadOnlyList<Citation> all)
    {
        var others = all.Where(other => other.ArticleId == citation.ArticleId && other.Range != citation.Range).Select(PlaceOf);
        return new ArticleAddress(ArticleAddress.VersionOf(citation.Version), PlaceOf(citation), [.. others]).Write(site,
            citation.ArticleId);
    }

    private static CitedPlace PlaceOf(Citation citation) => CitedPlace.Of(citation.Range, citation.Quote);
}
