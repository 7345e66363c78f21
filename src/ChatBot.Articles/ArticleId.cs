using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Articles;

/// <summary>
/// Derives stable ids for articles whose source gives none: <c>{slug}-{first 8 hexadecimal digits of SHA-256}</c>, such as
/// <c>000_b960f803c0494b89-1a2b3c4d</c>. Only letters, digits, <c>_</c>, <c>-</c> and <c>.</c>; at most 69 characters.
/// </summary>
public static class ArticleId
{
    private const int LongestSlug = 60;
    private const int HashDigits = 8;
    private const int LongestGiven = 180;

    /// <summary>
    /// The id of the article in a file. Hashes the path relative to <paramref name="contentRoot"/> (forward slashes) where the file
    /// lies inside it, so that a moved or cloned folder keeps its ids, and the absolute path otherwise.
    /// </summary>
    /// <param name="key">What tells the article from the others of the file, such as its number from 1, where the file holds
    /// several.</param>
    public static string FromPath(string path, string contentRoot, string? key = null) =>
        Join(Path.GetFileNameWithoutExtension(path), Key(path, contentRoot, key));

    /// <summary>
    /// An id of its own for an article whose source gives it one that another article has from elsewhere: the given id, made longer by what
    /// tells where it was read.
    /// </summary>
    /// <param name="id">The id that its source gives.</param>
    /// <param name="key">The part of the file, where it holds several.</param>
    public static string ToldApart(string id, string path, string contentRoot, string? key = null) =>
        $"{(id.Length > LongestGiven ? id[..LongestGiven] : id)}-{Digits(Key(path, contentRoot, key) + '\n' + id)}";

    /// <summary>Whether an id is the given one, or was made of it by <see cref="ToldApart"/>.</summary>
    public static bool IsOf(string id, string given)
    {
        var stem = given.Length > LongestGiven ? given[..LongestGiven] : given;
        return id == given || (id.Length == stem.Length + 1 + HashDigits && id.StartsWith(stem, StringComparison.Ordinal)
            && id[stem.Length] == '-' && id[(stem.Length + 1)..].All(char.IsAsciiHexDigitLower));
    }

    /// <summary>The id of the article at a web address; the fragment does not count.</summary>
    /// <param name="url">An absolute address.</param>
    /// <param name="key">What tells the article from the others at the address, where it holds several.</param>
    public static string FromUrl(Uri url, string? key = null)
    {
        var address = url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
        var lastSegment = Uri.UnescapeDataString(url.Segments[^1].TrimEnd('/'));
        return Join(lastSegment.Length > 0 ? Path.GetFileNameWithoutExtension(lastSegment) : url.Host, key is null ? address
            : $"{address}#{key}");
    }

    private static string Key(string path, string contentRoot, string? key)
    {
        // An address is the same wherever it is read.
        if (path.Contains("://", StringComparison.Ordinal))
            return key is null ? path : $"{path}#{key}";
        var absolute = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Path.GetFullPath(contentRoot), absolute);
        var isInside = !Path.IsPathRooted(relative) && relative != ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var place = (isInside ? relative : absolute).Replace(Path.DirectorySeparatorChar, '/');
        return key is null ? place : $"{place}#{key}";
    }

    private static string Join(string name, string key) => $"{Slug(name)}-{Digits(key)}";

    private static string Digits(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashDigits];

    private static string Slug(string name)
    {
        var slug = new StringBuilder(LongestSlug);
        foreach (var character in name)
        {
            if (slug.Length == LongestSlug)
                break;
            if (char.IsLetterOrDigit(character) || character is '_' or '-' or '.')
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-', '.');
        return trimmed.Length > 0 ? trimmed : "article";
    }
}
