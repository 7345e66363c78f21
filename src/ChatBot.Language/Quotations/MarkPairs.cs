namespace ChatBot.Language.Quotations;

/// <summary>
/// Finds which mark of a paragraph closes which. A mark that both opens and closes is told by where it stands and by what follows it; one
/// that is left over has lost its partner. Linear in the number of marks but for the depth of nesting, which is bounded.
/// </summary>
internal sealed class MarkPairs
{
    // Deeper than any person nests quotations; what is opened beyond it is not looked at.
    private const int Deepest = 8;

    private readonly string text;
    private readonly List<SeenMark> marks;
    private readonly int[] nextOfFamily;
    private readonly List<SeenMark> open = [];
    private readonly List<TextRange> pairs = [];

    private MarkPairs(string text, List<SeenMark> marks)
    {
        (this.text, this.marks) = (text, marks);
        nextOfFamily = NextOfFamily(marks);
    }

    /// <summary>From each opening mark to the one that closes it, with both, in the order of their ends; and the opening marks left over,
    /// in order.</summary>
    public static (IReadOnlyList<TextRange> Pairs, IReadOnlyList<SeenMark> Open) Of(string text, List<SeenMark> marks)
    {
        var finder = new MarkPairs(text, marks);
        for (var mark = 0; mark < marks.Count; mark++)
            finder.Take(mark);
        return (finder.pairs, finder.open);
    }

    private void Take(int number)
    {
        var mark = marks[number];
        if (Opener(mark) is >= 0 and var opener)
        {
            if (mark.IsClosing || mark.Shape is MarkShape.Unclear || !IsClosedLater(number))
                Close(opener, mark);
            else
                Open(mark);
        }
        else if (Mistaken(number) is >= 0 and var mistaken)
        {
            Close(mistaken, mark);
        }
        else if (mark.Kind.MayOpen && (mark.Shape is MarkShape.Opening || (mark.Shape is MarkShape.Unclear && OpensUnclear(number))))
        {
            Open(mark);
        }
    }

    private void Open(SeenMark mark)
    {
        if (open.Count == Deepest)
            open.RemoveAt(0);
        open.Add(mark);
    }

    private void Close(int opener, SeenMark mark)
    {
        pairs.Add(TextRange.Between(open[opener].Range.Start, mark.Range.End));
        open.RemoveRange(opener, open.Count - opener);
    }

    // The innermost opening mark that this one closes; a single mark closes nothing beyond the double one that it stands in.
    private int Opener(SeenMark mark)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at].Kind.Closers.Contains(mark.Kind.Character, StringComparison.Ordinal))
                return at;
            if (!mark.Kind.IsDouble && open[at].Kind.IsDouble)
                return -1;
        }

        return -1;
    }

    // “It is so, “he said: sources that were translated close with the mark that opens, or with a straight one.
    private int Mistaken(int number)
    {
        var mark = marks[number];
        if (!mark.Kind.IsDouble || !mark.Kind.MayOpen)
            return -1;
        var opener = open.FindLastIndex(other => other.Kind.IsDouble);
        if (opener < 0 || open[opener].Kind.MayClose is false || !IsBehindStop(mark) || IsClosedLater(number))
            return -1;
        return opener;
    }

    private bool IsClosedLater(int number) => nextOfFamily[number] is >= 0 and var next && marks[next].IsClosing;

    private bool OpensUnclear(int number)
    {
        var mark = marks[number];
        var isApart = char.IsWhiteSpace(text[mark.Range.Start - 1]);
        return mark.Kind.IsDouble && (isApart || text[mark.Range.Start - 1] == ':' || !mark.Kind.MayClose)
            && (nextOfFamily[number] >= 0 || !mark.Kind.MayClose);
    }

    private bool IsBehindStop(SeenMark mark)
    {
        var at = mark.Range.Start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at]) && text[at] != '\n')
            at--;
        return at >= 0 && text[at] is ',' or '.' or '?' or '!' or '…';
    }

    private static int[] NextOfFamily(List<SeenMark> marks)
    {
        var next = new int[marks.Count];
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var mark = marks.Count - 1; mark >= 0; mark--)
        {
            next[mark] = last.GetValueOrDefault(marks[mark].Kind.Family, -1);
            last[marks[mark].Kind.Family] = mark;
        }

        return next;
    }
}
