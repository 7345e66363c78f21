using System.Text;
using AngleSharp.Dom;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>The text of an element where it is short. Of a long one no more is looked at than a short one may have.</summary>
internal static class ShortText
{
    private const int MostNodes = 1_000;

    /// <summary>The text; null where it is longer, or made of very many nodes.</summary>
    public static string? Of(INode node, int longest)
    {
        var text = new StringBuilder();
        var nodes = MostNodes;
        return Append(node, text, longest, ref nodes) ? text.ToString() : null;
    }

    /// <summary>Whether a text is no longer.</summary>
    public static bool Is(INode node, int longest) => Of(node, longest) is not null;

    private static bool Append(INode node, StringBuilder text, int longest, ref int nodes)
    {
        if (--nodes < 0)
            return false;
        if (node is IText characters)
        {
            // Indentation is no text.
            foreach (var character in characters.Data)
            {
                if (!char.IsWhiteSpace(character))
                    text.Append(character);
                else if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
                if (text.Length > longest)
                    return false;
            }

            return true;
        }

        foreach (var child in node.ChildNodes)
        {
            if (child is not IElement { LocalName: "script" or "style" or "noscript" } && !Append(child, text, longest, ref nodes))
                return false;
        }

        return true;
    }
}
