namespace ChatBot.Articles.Reading.Pages;

/// <summary>Takes the name of the site off a page's title: "Ferries on strike - The Example Times".</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", " · ", " » ", " • ", " / "];

    /// <summary>The title without what stands before its first or behind its last separator, where that is the site's name, or where the
    /// rest is a heading of the page.</summary>
    /// <param name="title">The title that the page gives.</param>
    /// <param name="siteName">What the page calls its site, where it does.</param>
    /// <param name="headings">The headings of the page.</param>
    public static string? WithoutSite(string? title, string? siteName, IEnumerable<string> headings)
    {
        if (title is null)
            return null;
        var known = headings.Select(heading => heading.Trim()).Where(heading => heading.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (known.Contains(title.Trim()))
            return title;
        foreach (var separator in Separators)
        {
            var (first, last) = (title.IndexOf(separator, StringComparison.Ordinal),
                title.LastIndexOf(separator, StringComparison.Ordinal));
            if (last <= 0)
                continue;
            var (before, behind) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            if (IsSite(behind, siteName) || (known.Contains(before) && IsName(behind, before)))
                return before;
            var (front, rest) = (title[..first].Trim(), title[(first + separator.Length)..].Trim());
            if (rest.Length > 0 && (IsSite(front, siteName) || (known.Contains(rest) && IsName(front, rest))))
                return rest;
        }

        return title;
    }

    private static bool IsSite(string part, string? siteName) =>
        siteName is not null && part.Length > 0 && string.Equals(part, siteName.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what stands beside a heading is as short as a name beside a title; the heading may be that of the site.</summary>
    private static bool IsName(string part, string title) => part.Length < title.Length && part.Count(character => character == ' ') < 4;
}
