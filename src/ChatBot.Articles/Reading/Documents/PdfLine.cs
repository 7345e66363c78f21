using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace ChatBot.Articles.Reading.Documents;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins, in points from the left edge of its column.</param>
/// <param name="Short">How far it ends before the right edge of its column, as a share of the column's width.</param>
/// <param name="Top">Where it stands, in points from the bottom of the page.</param>
/// <param name="Height">Share of the page's height at which it stands: 1 is the top.</param>
/// <param name="Size">Size of its letters in points.</param>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Block">Its block among those of the page.</param>
internal sealed record PdfLine(string Text, double Left, double Short, double Top, double Height, double Size, int Page, int Block)
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static PdfLine Of(TextLine line, PdfRectangle column, int page, int block, double pageHeight)
    {
        var sizes = line.Words.SelectMany(word => word.Letters).Select(letter => letter.PointSize).Order().ToList();
        return new(
            WithoutLigatures(line.Text.Trim()), line.BoundingBox.Left - column.Left, column.Width <= 0 ? 0
            : (column.Right - line.BoundingBox.Right) / column.Width,
            line.BoundingBox.Bottom, line.BoundingBox.Bottom / Math.Max(1, pageHeight), sizes.Count == 0 ? 0 : sizes[sizes.Count / 2],
            page, block);
    }

    // One sign for two or three letters, "ﬁ", which nobody types who searches for the word.
    private static string WithoutLigatures(string text) => text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')
        ? string.Concat(text.Select(character => character is >= '\uFB00' and <= '\uFB06' ? Ligatures[character - '\uFB00']
            : character.ToString()))
        : text;
}
