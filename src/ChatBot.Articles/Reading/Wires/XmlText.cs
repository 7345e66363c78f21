using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChatBot.Articles.Reading.Pages;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>The text of an XML element whose parts are called as in HTML, NITF or alike, read as a page's is.</summary>
internal static class XmlText
{
    public static PageText Of(XElement element)
    {
        var document = new HtmlParser().ParseDocument("");
        return PageText.Of(Copy(element, document));
    }

    /// <summary>The text as one line, white space folded; null where there is none.</summary>
    public static string? Line(XElement? element) => element is null ? null : Line(element.Value);

    public static string? Line(string? value)
    {
        var line = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    /// <summary>Recurses; the reader has checked the depth.</summary>
    private static IElement Copy(XElement element, IDocument document)
    {
        var copy = document.CreateElement(NameOf(element.Name.LocalName));
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                copy.AppendChild(document.CreateTextNode(text.Value));
            else if (node is XElement child)
                copy.AppendChild(Copy(child, document));
        }

        return copy;
    }

    // What NITF and DocBook call otherwise than HTML; a picture's part is left out as a picture is.
    private static string NameOf(string name) => name.ToLowerInvariant() switch
    {
        "block" or "sect1" or "section" or "sec" or "body" or "body.content" => "div",
        "hl2" or "subhead" => "h2",
        "para" or "paragraph" or "bq" => "p",
        "media" or "media-caption" or "media-producer" or "graphic" or "fig" => "object",
        var other when other.Length > 0 && other.All(character => char.IsAsciiLetterOrDigit(character))
            && char.IsAsciiLetter(other[0]) => other,
        _ => "span",
    };
}
