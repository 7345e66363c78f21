using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>Makes HTML of XHTML: an element that is closed as it is opened ("&lt;script src='a' /&gt;") would stay open in HTML and swallow
/// the page.</summary>
internal static partial class Xhtml
{
    private const int OpeningLength = 2_000;

    /// <summary>The same page where it is not XHTML.</summary>
    public static string ToHtml(string page)
    {
        var opening = page.AsSpan(0, Math.Min(page.Length, OpeningLength));
        return opening.TrimStart().StartsWith("<?xml") || opening.Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal)
            ? ClosedAtOnce().Replace(page, "<$1$2></$1>")
            : page;
    }

    // What HTML never closes (br, img, meta, link, …) stays as it is.
    [GeneratedRegex(
        "<(script|style|title|textarea|iframe|noscript|object|video|audio|canvas|a|p|div|span|td|th|li|i|b|em|strong|h[1-6]"
        + "|section|article|button|select)((?:\\s[^<>]*)?)/>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClosedAtOnce();
}
