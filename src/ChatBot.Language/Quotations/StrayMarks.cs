using ChatBot.Language.Marks;
using ChatBot.Language.Sentences;

namespace ChatBot.Language.Quotations;

/// <summary>Quotation marks that belong to no quotation, left by a translation, and markers of list items: what is not worth quoting at the
/// ends of a range.</summary>
public static class StrayMarks
{
    /// <summary>A range without white space, item markers, and marks of no quotation at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">What is to be quoted.</param>
    /// <param name="isQuoted">Whether the mark at an offset belongs to a quotation that is known from its beginning to its end.</param>
    public static TextRange Trim(string text, TextRange range, Func<int, bool> isQuoted)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || IsStray(start)))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsStray(end - 1)))
            end--;
        start += ItemMarkers.LengthAtStart(text.AsSpan(start, end - start));
        return TextRange.Between(start, end);

        // Typewriters and some papers write two apostrophes for a mark.
        bool IsStray(int at) => (QuoteMarks.DoubleMarks.Contains(text[at]) || IsTwo(at)) && !isQuoted(at);

        bool IsTwo(int at) =>
            text[at] == '\'' && ((at > range.Start && text[at - 1] == '\'') || (at + 1 < range.End && text[at + 1] == '\''));
    }
}
