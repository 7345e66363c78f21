using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>Tells links within a live blog, to one of its entries, from those that lead elsewhere.</summary>
/// <param name="url">The address of the page; null where it is not known.</param>
internal sealed class OwnLinks(string? url)
{
    private readonly Uri? page = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;

    /// <summary>Whether an element is a link to another page.</summary>
    public bool LeadsElsewhere(IElement element)
    {
        if (element.LocalName != "a" || element.GetAttribute("href")?.Trim() is not { Length: > 0 } href || href[0] is '#' or '?')
            return false;
        if (page is null)
            return !href.Contains('#', StringComparison.Ordinal);
        return Uri.TryCreate(page, href, out var target) && !IsOwn(target);
    }

    private bool IsOwn(Uri target)
    {
        var path = page!.AbsolutePath.TrimEnd('/');
        return target.Host == page.Host && path.Length > 0 && target.AbsolutePath.StartsWith(path, StringComparison.Ordinal)
            && (target.AbsolutePath.Length == path.Length || target.AbsolutePath[path.Length] == '/');
    }
}
