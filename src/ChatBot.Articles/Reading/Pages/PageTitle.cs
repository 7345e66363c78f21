namespace ChatBot.Articles.Reading.Pages;

/// <summary>Chooses a page's title, and takes the name of the site off it: "Ferries on strike - The Example Times".</summary>
internal static class PageTitle
{
    private const int MostParts = 3;
    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", " · ", " » ", " • ", " / ", "| ", " |"];

    /// <summary>The first of some titles that the page shows too, as a heading or in the title of its window.</summary>
    public static string? Shown(IEnumerable<string?> titles, string? window, IEnumerable<string> headings)
    {
        var shown = headings.Append(window ?? "").Select(Letters).Where(text => text.Length > 0).ToList();
        return titles.FirstOrDefault(title => title is not null && Letters(title) is { Length: > 0 } letters
            && shown.Any(text => text.Contains(letters, StringComparison.Ordinal)));
    }

    /// <summary>The title without what stands before its first or behind its last separator, where that is the site's name, or where the
    /// rest is a heading of the page.</summary>
    /// <param name="title">The title that the page gives.</param>
    /// <param name="sites">What the page calls its site, and the host of its address.</param>
    /// <param name="headings">The headings of the page.</param>
    public static string? WithoutSite(string? title, IReadOnlyList<string?> sites, IEnumerable<string> headings)
    {
        var known = headings.Select(heading => heading.Trim()).Where(heading => heading.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var part = 0; part < MostParts && title is not null && !known.Contains(title.Trim()); part++)
        {
            if (Shorter(title, sites, known) is not { } shorter)
                return title;
            title = shorter;
        }

        return title;
    }

    private static string? Shorter(string title, IReadOnlyList<string?> sites, HashSet<string> known)
    {
        foreach (var separator in Separators)
        {
            var (first, last) = (title.IndexOf(separator, StringComparison.Ordinal),
                title.LastIndexOf(separator, StringComparison.Ordinal));
            if (last <= 0)
                continue;
            var (before, behind) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            if (IsSite(behind, sites) || (known.Contains(before) && IsName(behind, before)))
                return before;
            var (front, rest) = (title[..first].Trim(), title[(first + separator.Length)..].Trim());
            if (rest.Length > 0 && (IsSite(front, sites) || (known.Contains(rest) && IsName(front, rest))))
                return rest;
        }

        return null;
    }

    /// <summary>Whether a part is the name of the site: as it calls itself, with or without "the" and ".com", or as its host is
    /// called.</summary>
    private static bool IsSite(string part, IEnumerable<string?> sites)
    {
        var name = Bare(part);
        return name.Length > 0 && sites.OfType<string>().Any(site => Bare(site) == name || IsHost(site, name));
    }

    // "www.nytimes.com" is not "The New York Times"; "www.example-times.co.uk" is "Example Times".
    private static bool IsHost(string site, string name) => site.Contains('.', StringComparison.Ordinal) && name.Length > 2
        && site.Split('.').SkipLast(1).Any(label => Letters(label) == name);

    private static string Bare(string name)
    {
        var bare = name.Trim().ToLowerInvariant();
        if (bare.StartsWith("the ", StringComparison.Ordinal))
            bare = bare[4..];
        foreach (var end in (ReadOnlySpan<string>)[".com", ".org", ".net"])
        {
            if (bare.EndsWith(end, StringComparison.Ordinal))
                bare = bare[..^end.Length];
        }

        return Letters(bare);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Whether what stands beside a heading is as short as a name beside a title; the heading may be that of the site.</summary>
    private static bool IsName(string part, string title) => part.Length < title.Length && part.Count(character => character == ' ') < 4;
}
