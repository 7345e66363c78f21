using System.Text;
using ChatBot.Host.Web.Pages;
using ChatBot.Language;

namespace ChatBot.Host.Web.ArticlePages;

/// <summary>Writes an article's text with what is cited in marks. Used block by block, from the first to the last.</summary>
/// <param name="takesFocus">Whether the first mark takes the focus as the page is opened.</param>
internal sealed class MarkedText(string text, CitedRanges ranges, bool takesFocus)
{
    private enum Kind
    {
        Plain,
        Also,
        Cited,
    }

    private bool isAtFirst = true;

    /// <summary>Appends a part of the text; it is encoded.</summary>
    public void Append(StringBuilder markup, TextRange part)
    {
        var at = part.Start;
        foreach (var edge in Edges(part))
        {
            Append(markup, text[at..edge], KindOf(TextRange.Between(at, edge)));
            at = edge;
        }
    }

    /// <summary>Where a mark begins or ends inside of a part, then the part's end.</summary>
    private SortedSet<int> Edges(TextRange part)
    {
        var edges = new SortedSet<int> { part.End };
        foreach (var range in ranges.Cited is { } cited ? ranges.Also.Prepend(cited) : ranges.Also)
            edges.UnionWith(new[] { range.Start, range.End }.Where(edge => edge > part.Start && edge < part.End));
        return edges;
    }

    private Kind KindOf(TextRange piece) =>
        ranges.Cited is { } cited && cited.Overlaps(piece) ? Kind.Cited
        : ranges.Also.Any(other => other.Overlaps(piece)) ? Kind.Also
        : Kind.Plain;

    private void Append(StringBuilder markup, string piece, Kind kind)
    {
        if (kind is Kind.Plain)
        {
            markup.Append(Page.Encode(piece));
            return;
        }

        markup.Append(Opening(kind)).Append(Page.Encode(piece)).Append("</mark>");
        if (kind is Kind.Cited)
            isAtFirst = false;
    }

    // Only the first piece can be scrolled to; focus does so without a script, and whatever the link.
    private string Opening(Kind kind) => kind switch
    {
        Kind.Also => "<mark class=\"also\">",
        _ when isAtFirst => $"<mark id=\"cited\" tabindex=\"-1\"{(takesFocus ? " autofocus" : "")}>",
        _ => "<mark>",
    };
}
