using System.Globalization;
using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>
/// Watches a page while it is parsed, for afterwards is too late: the parser's own work grows with the square of the depth, and it
/// repeats open formatting elements (b, font) in every paragraph, so that 80 kB can grow to millions of elements.
/// </summary>
internal sealed class PageGrowth(ArticleOptions options)
{
    private int elements;
    private IElement? last;

    /// <summary>Takes note of an element that the parser makes. Where the one before it stands is known by now.</summary>
    /// <exception cref="ArticleFaultException">The page has too many elements, or they are nested too deeply.</exception>
    public void Check(IElement element)
    {
        Count();
        if (last is not null)
        {
            CheckDepth(last);
            CountBehind(last);
        }
        last = element;
    }

    private void Count()
    {
        if (++elements > options.MaxHtmlElements)
            throw new ArticleFaultException(FormattableString.Invariant($"The page has more than {options.MaxHtmlElements} elements."));
    }

    private void CheckDepth(INode node)
    {
        var depth = 0;
        for (var ancestor = node.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (++depth > options.MaxHtmlDepth)
                throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"The page nests elements more than "
                    + $"{options.MaxHtmlDepth} deep."));
        }
    }

    /// <summary>Counts the elements behind one in the document: repeated ones, which the parser does not announce.</summary>
    private void CountBehind(INode node)
    {
        while (Next(node) is { } next)
        {
            if (next is IElement)
                Count();
            node = next;
        }
    }

    private static INode? Next(INode node)
    {
        if (node.FirstChild is { } child)
            return child;
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
                return sibling;
        }
        return null;
    }
}
