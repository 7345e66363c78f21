using System.Buffers;
using ChatBot.Language.Quotations;

namespace ChatBot.Language.Frames;

/// <summary>How far the cues of a sentence reach: where their clauses begin and end.</summary>
internal sealed class FrameClauses(ReadSentence sentence)
{
    private const int LongestSubject = 9;
    private const int ShortestSaid = 2;
    private const int FarthestComplement = 6;
    private const int ShortestQuotation = 3;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(";—–!?…");
    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("“”\"«»„");

    private int Count => sentence.Tokens.Count;

    public static bool IsDeterminer(string word) => word is "a" or "an" or "the" or "his" or "her" or "its" or "their" or "my" or "our" or "this" or "that" or "these" or "those" or "no" or "any" or "some" or "of";

    /// <summary>The word behind the last of the clause that a cue opens.</summary>
    public int EndBehind(int cue)
    {
        var isInserted = IsInserted(cue);
        var end = cue + 1;
        while (end < Count)
        {
            var gap = sentence.Between(end - 1);
            if (gap.ContainsAny(Breaks) || (gap.Contains(',') && (isInserted || OpensAnother(end))) || (end > cue + 1 && IsStop(gap)))
                break;
            end++;
        }

        return end;
    }

    /// <summary>The first word of the clause that a cue stands in.</summary>
    public int StartBefore(int cue)
    {
        var start = cue;
        while (start > 0 && !sentence.Between(start - 1).ContainsAny(Breaks) && !IsStop(sentence.Between(start - 1)))
            start--;
        return start;
    }

    /// <summary>Whether a word that may be a verb or a noun stands like a noun.</summary>
    public bool IsNoun(int at)
    {
        var before = sentence.WordAt(at - 1);
        if (IsDeterminer(before) && before is not "that")
            return true;
        var (word, next) = (sentence.WordAt(at), sentence.WordAt(at + 1));
        var isPlain = !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
        // "safety claims of the firm", "amid rumours that": no subject stands before it.
        return isPlain && next is "that" or "of" or "about" or "for" && (at == 0 || before is "amid" or "of" or "with" or "on" or "by" or "to" or "about" or "and" or "despite" or "over" or "after" or "in" or "for" || !MayBeSubject(at - 1));
    }

    /// <summary>A verb with what it brings, behind it or before it.</summary>
    public Frame? OfVerb(FrameKind kind, int at)
    {
        if (kind is FrameKind.Said or FrameKind.Claimed or FrameKind.Supposed or FrameKind.Denied && Before(at) is { } start)
            return new(kind, at, at, start.First, start.End);
        // "announced by the minister": whoever does it is no clause.
        if (sentence.WordAt(at + 1) == "by")
            return null;
        var end = EndBehind(at);
        return at + 1 < end ? new(kind, at, at, at + 1, end) : null;
    }

    public Frame? OfNoun(Cue cue, int at)
    {
        var next = sentence.WordAt(at + 1);
        var isUnder = sentence.WordAt(at - 2) == "under" || sentence.WordAt(at - 3) == "under";
        if (isUnder)
            return new(cue.Kind, at, at, StartBefore(at), EndBehind(at));
        var brings = cue.Kind is FrameKind.Wanted or FrameKind.Planned ? next is "that" or "to" or "for" or "by" or "of" : next is "that" or "about" || (next is "of" && cue.Text is not ("report" or "statement" or "announcement"));
        return brings ? new(cue.Kind, at, at, at + 1, EndBehind(at)) : null;
    }

    public Frame? OfPhrase(FrameKind kind, int first, int last)
    {
        if (kind is not FrameKind.Said)
            return kind is FrameKind.Conditional or FrameKind.Accused or FrameKind.Planned or FrameKind.Future or FrameKind.Denied ? new(kind, first, last, last + 1, EndBehind(last)) : null;
        var start = StartBefore(first);
        if (start < first)
            return new(kind, first, last, start, first);
        // "According to the police, …": behind the comma.
        var comma = last + 1;
        while (comma < Count && !sentence.Between(comma).Contains(','))
            comma++;
        return comma + 1 < Count ? new(kind, first, last, comma + 1, EndBehind(comma + 1)) : null;
    }

    /// <summary>Whether a verb that may take a plain object has a clause, an infinitive or a quotation with it.</summary>
    public bool HasComplement(Cue cue, int at)
    {
        if (Before(at) is not null)
            return cue.Kind is FrameKind.Said or FrameKind.Supposed;
        var next = sentence.WordAt(at + 1);
        var gap = sentence.Between(at);
        return cue.Kind switch
        {
            FrameKind.Said => next is "that" or "he" or "she" or "it" or "they" or "we" or "i" or "how" || gap.ContainsAny(QuoteMarks) || gap.Contains(':'),
            FrameKind.Accused => Within(at, "with", "for", "over", "of"),
            FrameKind.Wanted => next is "to" or "for" or "that" || Within(at, "to"),
            FrameKind.Planned => next is "to" || next.EndsWith("ing", StringComparison.Ordinal),
            FrameKind.Supposed => next is "to" or "that" or "as",
            _ => next is "that" or "as" || Within(at, "claims", "claim", "allegations", "allegation", "accusations", "reports", "rumours", "suggestions", "that"),
        };
    }

    /// <summary>What stands in quotation marks and is longer than a term.</summary>
    public IEnumerable<Frame> Quoted()
    {
        foreach (var span in QuotationFinder.Find(sentence.Text))
        {
            var inside = Enumerable.Range(0, Count).Where(at => span.Range.Contains(sentence.Tokens[at].Range)).ToList();
            if (inside.Count >= ShortestQuotation)
                yield return new(FrameKind.Said, -1, -1, inside[0], inside[^1] + 1);
        }
    }

    /// <summary>A condition with what depends on it: the clause that it stands in, without whoever says it.</summary>
    public Frame WithWhatDepends(Frame condition, IEnumerable<Frame> all)
    {
        var start = all.Where(frame => frame.Kind is not (FrameKind.Conditional or FrameKind.Future or FrameKind.Possible or FrameKind.Negated) && frame.CueFirst >= 0 && frame.First > frame.CueLast && frame.Covers(condition.CueFirst))
            .Select(frame => frame.First).DefaultIfEmpty(StartBefore(condition.CueFirst)).Max();
        return condition with { First = Math.Min(start, condition.First), End = condition.CueFirst == 0 ? WholeEnd(condition.End) : condition.End };
    }

    // "If it rains, the match will be put off": what depends stands behind the comma.
    private int WholeEnd(int end)
    {
        while (end < Count && !sentence.Between(end - 1).ContainsAny(Breaks))
            end++;
        return end;
    }

    // "The bridge is safe, Berg said on Monday.", "…, said Berg.": the words before it, where a comma or a quotation mark parts them from who says them.
    private (int First, int End)? Before(int cue)
    {
        if (!BringsNothing(cue))
            return null;
        for (var at = cue - 1; at >= 0 && cue - at <= LongestSubject; at--)
        {
            var gap = sentence.Between(at);
            if (gap.ContainsAny(Breaks) && !gap.ContainsAny(QuoteMarks))
                return null;
            if (!gap.Contains(',') && !gap.ContainsAny(QuoteMarks))
                continue;
            var first = StartBefore(at);
            if (at + 1 - first >= ShortestSaid && !OpensRelative(at + 1) && !IsLead(first, at))
                return (first, at + 1);
            if (first == 0 && at + 1 - first < ShortestSaid)
                return null;
        }

        return null;
    }

    private bool BringsNothing(int cue)
    {
        if (cue + 1 >= Count || sentence.Between(cue).ContainsAny(Breaks) || IsStop(sentence.Between(cue)) || sentence.Between(cue).Contains(','))
            return true;
        var next = sentence.WordAt(cue + 1);
        if (next is "on" or "in" or "at" or "to" or "during" or "after" or "before" or "when" or "as" or "late" or "early" or "yesterday" or "today" or "from" or "last" or "earlier" or "later" or "tonight" or "via" or "through"
            || (CalendarOf(next) && sentence.Tokens[cue + 1].IsCapitalised))
            return next is not "to" || sentence.WordAt(cue + 2) is not "" && sentence.Tokens[cue + 2].IsCapitalised;
        // "…,” said Hagen.": the speaker stands behind.
        var gap = cue > 0 ? sentence.Between(cue - 1) : default;
        return cue > 0 && (gap.Contains(',') || gap.ContainsAny(QuoteMarks)) && next is not ("that" or "it" or "there") && EndBehind(cue) - cue <= LongestSubject;
    }

    private static bool CalendarOf(string word) => Dates.CalendarWords.Contains(word);

    // ", who claimed that …," and ", accused of …,": a comma closes what a comma opens.
    private bool IsInserted(int cue)
    {
        for (var at = cue; at > 0 && cue - at < LongestSubject; at--)
        {
            var isComma = sentence.Between(at - 1).Contains(',');
            if (isComma)
                return at == cue ? sentence.Tokens[cue].Word.EndsWith("ed", StringComparison.Ordinal) : OpensRelative(at);
        }

        return false;
    }

    private bool OpensRelative(int at) => sentence.WordAt(at) is "who" or "which" or "whose" or "whom" or "where";

    private bool OpensAnother(int at) => sentence.WordAt(at) is "but" or "although" or "though" or "while" or "whereas" or "however" or "yet";

    // "In his speech on Monday, he said": no statement stands before the comma.
    private bool IsLead(int first, int last) =>
        sentence.WordAt(first) is "in" or "on" or "at" or "after" or "before" or "during" or "with" or "for" or "under" or "by" or "despite" or "as" or "when" or "asked" or "speaking" or "since" or "while"
        && !Enumerable.Range(first, Math.Max(0, last - first)).Any(at => sentence.Between(at).Contains(','));

    private bool MayBeSubject(int at) => at >= 0 && (sentence.Tokens[at].IsCapitalised || sentence.WordAt(at) is "he" or "she" or "it" or "they" or "we" or "i" or "who" or "which" || sentence.WordAt(at).EndsWith('s') || !sentence.Tokens[at].IsFunctionWord);

    private bool Within(int at, params ReadOnlySpan<string> words)
    {
        for (var next = at + 1; next <= at + FarthestComplement && next < Count && !sentence.EndsClause(next - 1); next++)
        {
            if (words.Contains(sentence.WordAt(next)))
                return true;
        }

        return false;
    }

    private static bool IsStop(ReadOnlySpan<char> gap) => gap.IndexOf('.') is >= 0 and var stop && stop + 1 < gap.Length && gap.Length > 2;
}
