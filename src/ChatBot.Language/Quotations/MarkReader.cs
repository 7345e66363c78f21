using System.Collections.Frozen;
using ChatBot.Language.Marks;

namespace ChatBot.Language.Quotations;

/// <summary>Reads the quotation marks of one paragraph, apostrophes left out. Linear in the paragraph.</summary>
internal static class MarkReader
{
    private const int LongestElided = 6;

    private static readonly QuoteMark Straight = QuoteMarks.Of('"')!;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        WordTable.Words("Quotations/elided.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>In order.</summary>
    public static List<SeenMark> Read(string text, TextRange paragraph)
    {
        var marks = new List<SeenMark>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var next = text.AsSpan(at, paragraph.End - at).IndexOfAny(QuoteMarks.Quoting);
            if (next < 0)
                break;
            at += next;
            var isTwo = text[at] == '\'' && at + 1 < paragraph.End && text[at + 1] == '\'';
            var range = new TextRange(at, isTwo ? 2 : 1);
            var kind = isTwo ? Straight : QuoteMarks.Of(text[at])!;
            var mark = new SeenMark(range, kind, Shape(text, range, paragraph));
            if (kind.IsDouble || IsQuoting(text, mark, paragraph))
                marks.Add(mark);
            at = range.End - 1;
        }

        return marks;
    }

    private static MarkShape Shape(string text, TextRange mark, TextRange paragraph)
    {
        if (mark.Start == paragraph.Start)
            return MarkShape.Opening;
        if (mark.End == paragraph.End)
            return MarkShape.Closing;
        var (before, behind) = (text[mark.Start - 1], text[mark.End]);
        var opens = (char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' || QuoteMarks.MayOpen(before))
            && !char.IsWhiteSpace(behind) && !Stops(text, mark.End, paragraph);
        var closes = !char.IsWhiteSpace(before)
            && (char.IsWhiteSpace(behind) || behind is '—' or '–' or '-' or '/' || Stops(text, mark.End, paragraph)
                || QuoteMarks.MayClose(behind));
        return opens == closes ? MarkShape.Unclear : opens ? MarkShape.Opening : MarkShape.Closing;
    }

    // "…and so on" begins what is quoted; a single stop ends what stands before it.
    private static bool Stops(string text, int at, TextRange paragraph) =>
        text[at] is ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}'
        || (text[at] == '.' && (at + 1 >= paragraph.End || text[at + 1] != '.'));

    // Single marks are apostrophes where they stand inside of a word, in the place of its beginning ('em), or behind a plural (the boys'
    // own).
    private static bool IsQuoting(string text, SeenMark mark, TextRange paragraph)
    {
        var (at, end) = (mark.Range.Start, mark.Range.End);
        var isBehindWord = at > paragraph.Start && char.IsLetterOrDigit(text[at - 1]);
        var isBeforeWord = end < paragraph.End && char.IsLetterOrDigit(text[end]);
        if (isBehindWord && isBeforeWord)
            return false;
        if (mark.IsClosing)
            return !isBehindWord || text[at - 1] is not ('s' or 'S') || end == paragraph.End || !char.IsWhiteSpace(text[end]);
        if (mark.Shape is not MarkShape.Opening)
            return true;
        return !isBeforeWord || (!char.IsDigit(text[end]) && !Elided.Contains(WordAt(text, end, paragraph)));
    }

    private static ReadOnlySpan<char> WordAt(string text, int start, TextRange paragraph)
    {
        var end = start;
        while (end < paragraph.End && end - start <= LongestElided && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(start, end - start);
    }
}
