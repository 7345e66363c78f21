using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>
/// Takes from a page what is told apart by its elements: captions and credits, paths to the page, lists of nothing but links. And lets what
/// is quoted from elsewhere (tweets) count as the quotation that it is.
/// </summary>
internal static partial class PageFurniture
{
    private const int LongestCaption = 1_000;
    private const int LongestLink = 160;
    private const int ShortestQuotation = 20;
    private const int LongestQuotation = 4_000;

    public static void Remove(IHtmlDocument document)
    {
        foreach (var quotation in document.QuerySelectorAll("blockquote"))
            KeepQuotation(quotation);
        foreach (var element in document.QuerySelectorAll("figcaption, [class], [itemprop~=caption], [itemtype*=BreadcrumbList]").ToList())
        {
            if (element.LocalName is not ("body" or "html" or "article" or "main" or "table" or "caption") && IsFurniture(element)
                && ShortText.Is(element, LongestCaption) && element.QuerySelectorAll("p").Length <= 2
                && element.QuerySelector("h1, h2, h3") is null)
                element.Remove();
        }

        foreach (var list in document.QuerySelectorAll("ul, ol").Where(list => !IsBetweenParagraphs(list) && IsOfLinks(list)).ToList())
            list.Remove();
    }

    // Readability takes what is called social or share for buttons.
    private static void KeepQuotation(IElement quotation)
    {
        if (ShortText.Of(quotation, LongestQuotation) is not { Length: > ShortestQuotation } text)
            return;
        var longest = (2 * text.Length) + LongestLink;
        for (var at = quotation; at is { LocalName: "blockquote" or "div" or "figure" } && ShortText.Is(at, longest); at = at.ParentElement)
        {
            at.RemoveAttribute("class");
            at.RemoveAttribute("id");
        }

        // Alone in a division it would be taken for what is shared.
        while (quotation.ParentElement is { LocalName: "div", Parent: not null } parent && ShortText.Of(parent, LongestQuotation) is { } all
            && all.Trim().Length == text.Trim().Length)
        {
            quotation.Remove();
            parent.Replace(quotation);
        }
    }

    private static bool IsFurniture(IElement element) => element.LocalName == "figcaption" || element.HasAttribute("itemtype")
        || element.GetAttribute("itemprop") is "caption"
        || element.ClassList.Any(name => FurnitureClass().IsMatch(name) && !WithoutClass().IsMatch(name));

    private static bool IsBetweenParagraphs(IElement list) =>
        IsParagraph(list.PreviousElementSibling) && IsParagraph(list.NextElementSibling);

    private static bool IsParagraph(IElement? element) => element?.LocalName == "p" && element.TextContent.Length > ShortestQuotation;

    // A list of addresses tells sources.
    private static bool IsOfLinks(IElement list)
    {
        var items = list.Children.Where(child => child.LocalName == "li").ToList();
        return items.Count > 1 && items.All(item =>
            ShortText.Of(item, LongestLink)?.Trim() is { Length: > 0 } text && !text.Contains("://", StringComparison.Ordinal)
            && item.QuerySelectorAll("a[href]").Sum(link => ShortText.Of(link, LongestLink)?.Trim().Length ?? 0) >= text.Length);
    }

    [GeneratedRegex(@"(?:^|[-_])(?:no|has|with|without|show|hide)[-_]?(?:caption|credit|breadcrumb)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutClass();

    [GeneratedRegex("(?:^|[-_])(?:captions?|credits?|breadcrumbs?|photocredit|photo-?caption|image-?credit)(?:$|[-_])"
        + "|(?:^|[a-z])(?:Caption|Credit|Breadcrumbs?)(?:$|[A-Z_-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex FurnitureClass();
}
