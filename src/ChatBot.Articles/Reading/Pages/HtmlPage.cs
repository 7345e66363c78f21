using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>Parses HTML without ever fetching or running anything, and refuses pages that would exhaust the process.</summary>
internal static class HtmlPage
{
    /// <exception cref="ArticleFaultException">The page has too many elements, or they are nested too deeply.</exception>
    public static IHtmlDocument Parse(string html, ArticleOptions options)
    {
        // A parser by itself has no loader: no link, picture or frame is fetched, no script runs.
        var growth = new PageGrowth(options);
        var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => growth.Check(element) }).ParseDocument(html);
        Check(document, options);
        return document;
    }

    /// <summary>Walks without recursion: what it measures is whether recursion is safe.</summary>
    private static void Check(IHtmlDocument document, ArticleOptions options)
    {
        var elements = 0;
        var depth = 0;
        INode? node = document;
        while (node is not null)
        {
            if (node is IElement && ++elements > options.MaxHtmlElements)
                throw new ArticleFaultException(FormattableString.Invariant($"The page has more than {options.MaxHtmlElements} elements."));
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > options.MaxHtmlDepth)
                    throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"The page nests elements more than "
                        + $"{options.MaxHtmlDepth} deep."));
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node?.NextSibling;
        }
    }
}
