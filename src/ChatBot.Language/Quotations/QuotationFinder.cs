using System.Buffers;
using ChatBot.Language.Sentences;

namespace ChatBot.Language.Quotations;

/// <summary>
/// Finds what stands in quotation marks, paragraph by paragraph, so that a stray mark costs one paragraph at most. Knows “ ”, „ “, « », straight
/// marks, two apostrophes for one mark, and ‘ ’ where they part words; marks inside a quotation of another kind belong to it.
/// </summary>
public static class QuotationFinder
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»\"'‘");

    /// <summary>In order, none overlapping.</summary>
    public static IReadOnlyList<QuotedSpan> Find(string text)
    {
        var spans = new List<QuotedSpan>();
        foreach (var paragraph in Paragraphs.Of(text))
            AddSpans(text, paragraph, spans);
        return spans;
    }

    private static void AddSpans(string text, TextRange paragraph, List<QuotedSpan> spans)
    {
        var at = paragraph.Start;
        while (at < paragraph.End && text.AsSpan(at, paragraph.End - at).IndexOfAny(Marks) is >= 0 and var next)
        {
            at += next;
            if (!Opens(text, at, paragraph))
            {
                at++;
                continue;
            }

            var end = Close(text, at, paragraph);
            spans.Add(new(TextRange.Between(at, end < 0 ? paragraph.End : end), end >= 0));
            at = end < 0 ? paragraph.End : end;
        }
    }

    private static bool Opens(string text, int at, TextRange paragraph)
    {
        var atStart = at == paragraph.Start || !char.IsLetterOrDigit(text[at - 1]);
        var goesOn = at + 1 < paragraph.End;
        return text[at] switch
        {
            '“' or '„' or '«' => goesOn,
            '"' => goesOn && atStart && !char.IsWhiteSpace(text[at + 1]),
            '\'' => atStart && at + 2 < paragraph.End && text[at + 1] == '\'' && !char.IsWhiteSpace(text[at + 2]),
            '‘' => atStart && goesOn && EndOfSingle(text, at, paragraph) is > 0 and var end && text.AsSpan(at, end - at).Contains(' '),
            _ => false,
        };
    }

    // The offset behind the closing mark, or -1.
    private static int Close(string text, int open, TextRange paragraph)
    {
        if (text[open] == '‘')
            return EndOfSingle(text, open, paragraph);
        for (var at = open + (text[open] == '\'' ? 2 : 1); at < paragraph.End; at++)
        {
            var isClosing = text[open] switch
            {
                '"' => text[at] is '"' || (text[at] == '”' && !HasBefore(text, open, at, '“')),
                '\'' => text[at] == '\'' && at + 1 < paragraph.End && text[at + 1] == '\'',
                '«' => text[at] == '»',
                '„' => text[at] is '“' or '”',
                _ => text[at] == '”' || (text[at] is '“' or '"' && IsBehindStop(text, open, at)),
            };
            if (isClosing)
                return at + (text[open] == '\'' ? 2 : 1);
        }

        return -1;
    }

    // “It is so, “he said: sources that were translated close with the mark that opens.
    private static bool IsBehindStop(string text, int open, int at)
    {
        while (at - 1 > open && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at - 1 > open && text[at - 1] is ',' or '.' or '?' or '!' or '…';
    }

    private static bool HasBefore(string text, int open, int at, char mark) => text.AsSpan(open, at - open).Contains(mark);

    // An apostrophe stands between letters; a closing mark does not.
    private static int EndOfSingle(string text, int open, TextRange paragraph)
    {
        for (var at = open + 1; at < paragraph.End; at++)
        {
            if (text[at] is '“' or '”' or '"')
                return -1;
            if (text[at] is '’' && (at + 1 == paragraph.End || !char.IsLetter(text[at + 1])) && text[at - 1] is ',' or '.' or '?' or '!')
                return at + 1;
        }

        return -1;
    }
}
