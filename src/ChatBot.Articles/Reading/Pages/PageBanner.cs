using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ChatBot.Articles.Cleaning;
using ChatBot.Articles.Reading.Pages.Live;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>The lines under the headline of a page, where its by-line and its date stand.</summary>
internal static class PageBanner
{
    private const int MostLines = 15;
    private const int LongestLine = 200;
    private const int MostNodes = 400;

    /// <summary>The short lines behind the first h1 until the first long one; none where there is no h1. Those of a live
    /// blog end where its entries begin.</summary>
    public static IReadOnlyList<string> Lines(IHtmlDocument document, LivePage? live = null)
    {
        if (document.QuerySelector("article h1, main h1, [itemprop~=headline], h1") is not { } headline)
            return [];
        var lines = new List<string>();
        INode? node = Behind(headline);
        for (var seen = 0; node is not null && seen < MostNodes && lines.Count < MostLines; seen++)
        {
            if (live?.IsEntry(node) == true)
                break;
            if (node is IElement { LocalName: "nav" or "aside" or "footer" or "script" or "style" or "noscript" or "svg" or "form" or "ul" }
                or IComment)
            {
                node = Behind(node);
                continue;
            }

            // The smallest block is a line: its parts may stand in elements of their own ("Nov", "19", "2019").
            if (node is IText || (node is IElement element && IsLine(element)))
            {
                if (ShortText.Of(node, LongestLine) is not { } text)
                    break;
                if (TextCleaner.CleanLine(text).Trim() is { Length: > 0 } line)
                    lines.Add(line);
                node = Behind(node);
                continue;
            }

            node = node.FirstChild ?? Behind(node);
        }

        return lines;
    }

    private static bool IsLine(IElement element) =>
        element.LocalName is "p" or "time" or "h2" or "h3" or "h4" or "address" or "span" or "a" or "li" or "cite"
        || (element.LocalName == "div" && ShortText.Is(element, LongestLine) && element.QuerySelector("p, div, h2, h3, li") is null);

    private static INode? Behind(INode node)
    {
        for (INode? at = node; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } next)
                return next;
        }

        return null;
    }
}
