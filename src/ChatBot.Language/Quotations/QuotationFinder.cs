using ChatBot.Language.Marks;
using ChatBot.Language.Sentences;

namespace ChatBot.Language.Quotations;

/// <summary>
/// Finds what stands in quotation marks (marks.tsv), paragraph by paragraph, so that a stray mark costs one paragraph at most. Marks inside
/// of a quotation belong to it. Words between single marks are a quotation where they are more than a term: ‘We shall go,’ and not the
/// ‘smart’ city.
/// </summary>
public static class QuotationFinder
{
    /// <summary>In order, none overlapping. Linear in the text.</summary>
    public static IReadOnlyList<QuotedSpan> Find(string text)
    {
        var spans = new List<QuotedSpan>();
        var paragraphs = Paragraphs.Of(text);
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
            AddSpans(text, paragraphs[paragraph], paragraph + 1 < paragraphs.Count ? text[paragraphs[paragraph + 1].Start] : '\0', spans);
        return spans;
    }

    private static void AddSpans(string text, TextRange paragraph, char nextStart, List<QuotedSpan> spans)
    {
        var marks = MarkReader.Read(text, paragraph);
        if (marks.Count == 0)
            return;
        var (pairs, open) = MarkPairs.Of(text, marks);
        var whole = Outermost(text, pairs, paragraph);
        var next = 0;
        var reached = paragraph.Start;
        foreach (var mark in open)
        {
            for (; next < whole.Count && whole[next].Start < mark.Range.Start; next++)
                Add(new(whole[next], true));
            if (mark.Range.Start < reached || mark.Range.End == paragraph.End)
                continue;
            var isLast = next == whole.Count;
            var goesOn = isLast && nextStart == mark.Kind.Character && !EndsWithSpeaker(text, mark, paragraph);
            if (mark.Kind.IsDouble || (goesOn && mark.Range.Start == paragraph.Start && mark.Kind.Character != '\''))
                Add(new(TextRange.Between(mark.Range.Start, isLast ? paragraph.End
                    : Paragraphs.Trim(text, mark.Range.Start, whole[next].Start).End), false, goesOn));
        }

        for (; next < whole.Count; next++)
            Add(new(whole[next], true));

        void Add(QuotedSpan span)
        {
            if (span.Range.Start < reached)
                return;
            spans.Add(span);
            reached = span.Range.End;
        }
    }

    private static List<TextRange> Outermost(string text, IReadOnlyList<TextRange> pairs, TextRange paragraph)
    {
        var outermost = new List<TextRange>();
        var reached = paragraph.Start;
        foreach (var pair in pairs.Where(pair => !IsTerm(text, pair, paragraph)).OrderBy(pair => pair.Start))
        {
            if (pair.Start < reached)
                continue;
            outermost.Add(pair);
            reached = pair.End;
        }

        return outermost;
    }

    // Between single marks, that are apostrophes as well, only what says something by itself is surely quoted.
    private static bool IsTerm(string text, TextRange pair, TextRange paragraph)
    {
        if (QuoteMarks.Of(text[pair.Start]) is { IsDouble: true } || text.AsSpan(pair.Start).StartsWith("''"))
            return false;
        var inside = text.AsSpan(pair.Start + 1, pair.Length - 2).Trim();
        if (!inside.Contains(' '))
            return true;
        var isParted = pair.End == paragraph.End || text[pair.End] is ',' or '.' or ';';
        return inside[^1] is not (',' or '.' or '?' or '!' or '…') && !(isParted && char.IsUpper(inside[0]));
    }

    // “We shall act, he said.”: a mark that was lost before who says it, not a quotation that the next paragraph goes on with.
    private static bool EndsWithSpeaker(string text, SeenMark mark, TextRange paragraph)
    {
        const int mostWords = 5;
        var inside = text.AsSpan(mark.Range.End, paragraph.End - mark.Range.End);
        var tail = inside[(inside.LastIndexOf(',') + 1)..].TrimEnd(". ").Trim();
        if (tail.Length == inside.Length || tail.Count(' ') >= mostWords)
            return false;
        foreach (var word in tail.Split(' '))
        {
            if (Openers.Say(tail[word]))
                return true;
        }

        return false;
    }
}
