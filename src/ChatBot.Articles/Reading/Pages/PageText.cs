using System.Text;
using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>The text of a part of a page: block elements apart by line feeds, scripts and other unseen parts left out.</summary>
/// <param name="Text">White space as the source has it within a line; cleaning folds it.</param>
/// <param name="Headings">The texts of h1 to h6, in order, as lines of <paramref name="Text"/> once cleaned.</param>
internal sealed record PageText(string Text, IReadOnlyList<string> Headings)
{
    /// <summary>The text of a part of a page.</summary>
    /// <param name="leavesOut">Which elements are left out with all that is in them; asked in the order of the page.</param>
    public static PageText Of(INode root, Func<IElement, bool>? leavesOut = null)
    {
        var text = new StringBuilder();
        var headings = new List<string>();
        Append(root, text, headings, leavesOut);
        return new(text.ToString(), headings);
    }

    /// <summary>Recurses; the reader has checked the depth of the page.</summary>
    private static void Append(INode node, StringBuilder text, List<string> headings, Func<IElement, bool>? leavesOut)
    {
        if (node is IText characters)
        {
            // Line feeds in the source are spaces; the ones that count are made by blocks.
            foreach (var character in characters.Data)
                text.Append(char.IsWhiteSpace(character) ? ' ' : character);
            return;
        }
        var name = (node as IElement)?.LocalName ?? "";
        if (IsUnseen(name) || (node is IElement element && leavesOut?.Invoke(element) == true))
            return;
        if (name == "br")
        {
            text.Append('\n');
            return;
        }

        if (name == "tr" && TableCells.Of(node) is { } row)
        {
            text.Append('\n').Append(row).Append('\n');
            return;
        }

        var isBlock = IsBlock(name);
        if (isBlock)
            text.Append('\n');
        if (name == "li")
            text.Append("• ");
        var start = text.Length;
        foreach (var child in node.ChildNodes)
            Append(child, text, headings, leavesOut);
        if (name is ['h', >= '1' and <= '6'])
            headings.Add(OneLine(text, start));
        if (isBlock)
            text.Append('\n');
        else if (name is "td" or "th")
            text.Append(' ');
    }

    private static string OneLine(StringBuilder text, int start)
    {
        var heading = text.ToString(start, text.Length - start).Replace('\n', ' ').Trim();
        text.Length = start;
        text.Append(heading);
        return Cleaning.TextCleaner.CleanLine(heading);
    }

    private static bool IsUnseen(string name) =>
        name is "script" or "style" or "noscript" or "template" or "iframe" or "object" or "svg" or "math"
        or "head" or "button" or "select" or "textarea" or "input" or "canvas" or "video" or "audio" or "picture" or "img" or "form"
        or "dialog";

    private static bool IsBlock(string name) =>
        name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre"
        or "table" or "tr"
        or "caption" or "figure" or "figcaption" or "hr" or "address" or "details" or "summary" or "body" or "fieldset";
}
