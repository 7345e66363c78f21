using System.Buffers;
using ChatBot.Language.Marks;
using ChatBot.Language.Quotations;
using ChatBot.Language.Words;

namespace ChatBot.Language.Frames;

/// <summary>How far the cues of a sentence reach: where their clauses begin and end.</summary>
internal sealed class FrameClauses(ReadSentence sentence)
{
    private const int LongestSubject = 9;
    private const int ShortestSaid = 2;
    private const int FarthestComplement = 6;
    private const int ShortestQuotation = 3;
    private const int FarthestVerb = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(";—–!?…");
    private static readonly SearchValues<char> HardBreaks = SearchValues.Create(";!?…");

    private readonly Lazy<int> dashes =
        new(() => Enumerable.Range(0, sentence.Tokens.Count).Count(at => sentence.Between(at).ContainsAny('—', '–')));

    private int Count => sentence.Tokens.Count;

    public static bool IsDeterminer(string word) =>
        Determiners.Is(word) || word is "of";

    /// <summary>Whether a word before "may" or "will" makes a noun of it: "his will", and not "that may".</summary>
    public static bool MakesNoun(string word) =>
        IsDeterminer(word) && !Determiners.IsPointing(word) && word is not ("any" or "some");

    /// <summary>The word behind the last of the clause that a cue opens.</summary>
    public int EndBehind(int cue) => EndBehind(cue, IsInserted(cue) || IsSubordinate(cue));

    /// <summary>The word behind the last of what brings no clause of its own, "of taking bribes", "to build a school": a further clause
    /// ends it.</summary>
    public int EndOfComplement(int cue)
    {
        var end = EndBehind(cue);
        for (var at = cue + 2; at < end - 1; at++)
        {
            if (sentence.WordAt(at) is "and" or "but" && OpensClause(at + 1))
                return at;
        }

        return end;
    }

    /// <summary>The word behind the last of all that somebody says, clauses beside it among them.</summary>
    public int EndOfSaid(int first)
    {
        var end = first + 1;
        while (end < Count && !IsBreak(end - 1) && !IsStop(sentence.Between(end - 1)))
            end++;
        return end;
    }

    private int EndBehind(int cue, bool endsAtComma)
    {
        var end = cue + 1;
        while (end < Count)
        {
            var gap = sentence.Between(end - 1);
            if (IsBreak(end - 1) || (gap.Contains(',') && (endsAtComma || OpensAnother(end))) || (end > cue + 1 && IsStop(gap)))
                break;
            end++;
        }

        return end;
    }

    // A dash that a further one closes parts nothing, nor does that of a dateline.
    private bool IsBreak(int word)
    {
        var gap = sentence.Between(word);
        if (!gap.ContainsAny(Breaks))
            return false;
        return gap.ContainsAny(HardBreaks) || !(gap.Contains(')') || dashes.Value > 1);
    }

    // "and the other was", "but he has": another clause, with its own subject and verb.
    private bool OpensClause(int at)
    {
        if (!IsDeterminer(sentence.WordAt(at)) && sentence.WordAt(at) is not ("he" or "she" or "it" or "they" or "we" or "one")
            && !sentence.Tokens[at].IsCapitalised)
            return false;
        for (var verb = at + 1; verb <= at + FarthestVerb && verb < Count && !sentence.EndsClause(verb - 1); verb++)
        {
            if (IsFinite(sentence.WordAt(verb)))
                return true;
        }

        return false;
    }

    private static bool IsFinite(string word) =>
        word is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "would" or "can" or "could" or "may" or "does"
        or "do" or "did";

    // "Although he wanted to go, he stayed": the clause that a conjunction opens ends at its comma.
    private bool IsSubordinate(int cue)
    {
        var start = StartBefore(cue);
        for (var at = start; at < cue; at++)
        {
            if (sentence.Between(at).Contains(','))
                return false;
        }

        return start < cue && sentence.WordAt(start) is "although" or "though" or "while" or "when" or "as" or "after" or "because"
            or "since" or "despite" or "before" or "until" or "once" or "instead";
    }

    /// <summary>The first word of the clause that a cue stands in.</summary>
    public int StartBefore(int cue)
    {
        var start = cue;
        while (start > 0 && !IsBreak(start - 1) && !IsStop(sentence.Between(start - 1)))
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
        // "a court where disputes are settled": what a form of "to be" stands behind is no verb.
        if (isPlain && next is "are" or "were" or "have" && word.EndsWith('s'))
            return true;
        // "safety claims of the firm", "amid rumours that": no subject stands before it.
        return isPlain && next is "that" or "of" or "about" or "for"
            && (at == 0 || before is "amid" or "of" or "with" or "on" or "by" or "to" or "about" or "and" or "despite" or "over" or "after"
                or "in" or "for" || !MayBeSubject(at - 1));
    }

    /// <summary>A verb with what it brings, behind it or before it.</summary>
    public Frame? OfVerb(FrameKind kind, int at)
    {
        if (kind is FrameKind.Said or FrameKind.Claimed or FrameKind.Supposed or FrameKind.Denied && Before(at) is { } start)
            // "By then, they said, the bank had paid": on both sides.
            return new(kind, at, at, start.First, sentence.Between(at).Contains(',') && at + 1 < Count ? EndOfSaid(at) : start.End);
        // "Announced by the minister": whoever does it is no clause; nor is what is tied on behind the verb.
        if (sentence.WordAt(at + 1) == "by" && kind is FrameKind.Accused or FrameKind.Wanted)
            return BehindActor(kind, at);
        if (kind is not FrameKind.Asked
            && sentence.WordAt(at + 1) is "by" or "if" or "unless" or "when" or "while" or "because" or "and" or "or" or "but")
            return null;
        var end = kind is FrameKind.Accused or FrameKind.Wanted or FrameKind.Planned ? EndOfComplement(at) : EndBehind(at);
        return at + 1 < end ? new(kind, at, at, at + 1, end) : null;
    }

    // "Was accused by his rival of lying", "was urged by voters to run".
    private Frame? BehindActor(FrameKind kind, int cue)
    {
        for (var at = cue + 2; at <= cue + LongestSubject && at + 1 < Count; at++)
        {
            if (sentence.WordAt(at) is var word && (kind is FrameKind.Accused ? word is "of" or "with" : word is "to"))
                return new(kind, cue, cue, at, EndOfComplement(at));
        }

        return null;
    }

    /// <summary>"The alleged thief", "alleged gun-runners": it stands over the noun.</summary>
    public int EndOfNoun(int at)
    {
        var end = at + 1;
        while (end < Count && (end == at + 1 ? !sentence.EndsClause(at) : sentence.Between(end - 1) is "-" or "‑"))
            end++;
        return end;
    }

    /// <summary>"The proposed increase to the cap was 2,000": what is only planned is, and is so big, as far as the clause tells.</summary>
    public int EndOfPlannedNoun(int at)
    {
        var end = EndOfNoun(at);
        for (var verb = end; verb < Math.Min(end + LongestSubject, Count) && !sentence.EndsClause(verb - 1); verb++)
        {
            if (sentence.WordAt(verb) is "is" or "are" or "was" or "were")
                return EndBehind(verb);
        }

        return end;
    }

    /// <summary>What there is no evidence of, or what it is not true that: from the word behind "that", "of" or "for"; null where nothing
    /// is brought.</summary>
    /// <param name="first">The first word that says no.</param>
    /// <param name="last">"Evidence", "true".</param>
    public Frame? OfUnfounded(int first, int last)
    {
        for (var at = last + 1; at <= last + FarthestComplement && at < Count && !sentence.EndsClause(at - 1); at++)
        {
            if (sentence.WordAt(at) == "that")
                return at + 1 < EndBehind(at) ? new(FrameKind.Denied, first, at, at + 1, EndBehind(at)) : null;
        }

        return null;
    }

    public Frame? OfNoun(Cue cue, int at)
    {
        var next = sentence.WordAt(at + 1);
        var isUnder = sentence.WordAt(at - 2) == "under" || sentence.WordAt(at - 3) == "under";
        if (isUnder)
            return new(cue.Kind, at, at, StartBefore(at), StartBefore(at) >= at - 4 ? EndOfSaid(at) : EndBehind(at));
        if (cue.Form is CueForm.Under)
            return null;
        var brings = cue.Kind is FrameKind.Wanted or FrameKind.Planned ? next is "that" or "to" or "for" or "by" or "of"
            : next is "that" or "about"
            || (next is "of" && cue.Kind is not FrameKind.Possible && cue.Text is not ("report" or "statement" or "announcement"));
        return brings ? new(cue.Kind, at, at, at + 1, EndBehind(at)) : null;
    }

    public Frame? OfPhrase(FrameKind kind, int first, int last)
    {
        if (kind is not FrameKind.Said)
            return last + 1 < EndBehind(last)
                ? new(kind, first, last, last + 1, kind is FrameKind.Accused or FrameKind.Wanted or FrameKind.Planned
                    ? EndOfComplement(last) : EndBehind(last)) : null;
        var start = StartBefore(first);
        if (start < first)
            return new(kind, first, last, start, first);
        // "According to the police, …": behind the comma.
        var comma = last + 1;
        while (comma < Count && !sentence.Between(comma).Contains(','))
            comma++;
        return comma + 1 < Count ? new(kind, first, last, comma + 1, EndOfSaid(comma + 1)) : null;
    }

    /// <summary>Whether a verb that may take a plain object has a clause, an infinitive or a quotation with it.</summary>
    public bool HasComplement(Cue cue, int at)
    {
        if (Before(at) is not null)
            return cue.Kind is FrameKind.Said or FrameKind.Supposed && IsVerb(cue, at);
        var next = sentence.WordAt(at + 1);
        var gap = sentence.Between(at);
        return cue.Kind switch
        {
            // "Were reported to have fled": nobody says so.
            FrameKind.Claimed =>
                next == "to" && sentence.WordAt(at + 2) is "have" or "be"
                && sentence.WordAt(at - 1) is "is" or "are" or "was" or "were" or "been",
            FrameKind.Said => next is "that" or "he" or "she" or "it" or "they" or "we" or "i" or "how"
                || gap.ContainsAny(QuoteMarks.DoubleMarks) || gap.Contains(':'),
            FrameKind.Accused => Within(at, "with", "for", "over", "of"),
            FrameKind.Wanted => next is "to" or "for" or "that" || Within(at, "to"),
            FrameKind.Planned => next is "to" || next.EndsWith("ing", StringComparison.Ordinal),
            FrameKind.Supposed => next is "to" or "that" or "as",
            _ => next is "that" or "as"
                || Within(at, "claims", "claim", "allegations", "allegation", "accusations", "reports", "rumours", "suggestions", "that"),
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
        var start = all.Where(frame =>
            frame.Kind is not (FrameKind.Conditional or FrameKind.Future or FrameKind.Possible or FrameKind.Negated) && frame.CueFirst >= 0
            && frame.First > frame.CueLast && frame.Covers(condition.CueFirst))
            .Select(frame => frame.First).DefaultIfEmpty(StartBefore(condition.CueFirst)).Max();
        return condition with
        {
            First = Math.Min(start, condition.First),
            End = condition.CueFirst == 0 ? WholeEnd(condition.End)
            : condition.End
        };
    }

    // "Notes", "a promissory note", are no verbs where nobody who notes stands before them.
    private bool IsVerb(Cue cue, int at) =>
        sentence.WordAt(at) is var word
        && ((word != cue.Text && !word.EndsWith('s')) || sentence.Tokens[Math.Max(0, at - 1)].IsCapitalised
            || sentence.WordAt(at - 1) is "he" or "she" or "it" or "they" or "we" or "i" or "who");

    // "If it rains, the match will be put off": what depends stands behind the comma.
    private int WholeEnd(int end)
    {
        while (end < Count && !IsBreak(end - 1))
            end++;
        return end;
    }

    // "The bridge is safe, Berg said on Monday.", "…, said Berg.": the words before it, where a comma or a quotation mark parts them from
    // who says them.
    private (int First, int End)? Before(int cue)
    {
        if (!BringsNothing(cue))
            return null;
        for (var at = cue - 1; at >= 0 && cue - at <= LongestSubject; at--)
        {
            var gap = sentence.Between(at);
            if (IsBreak(at) && !gap.ContainsAny(QuoteMarks.DoubleMarks))
                return null;
            // He said, “They believe in it”: what is quoted does not bring what stands before it.
            if (OpensQuotation(gap))
                return null;
            if (!gap.Contains(',') && !gap.ContainsAny(QuoteMarks.DoubleMarks))
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
        if (cue + 1 >= Count || sentence.Between(cue).ContainsAny(Breaks) || IsStop(sentence.Between(cue))
            || sentence.Between(cue).Contains(','))
            return true;
        // "Told reporters on Monday": whom it is told.
        if (sentence.WordAt(cue) is "told" or "tells" && FrameCues.IsListener(sentence.WordAt(cue + 1)))
            cue++;
        // "Said Friday that the bank had paid": the day stands between.
        if (CalendarOf(sentence.WordAt(cue + 1)) && sentence.WordAt(cue + 2) == "that")
            return false;
        if (cue + 1 >= Count || sentence.EndsClause(cue))
            return true;
        var next = sentence.WordAt(cue + 1);
        if (next is "on" or "in" or "at" or "to" or "during" or "after" or "before" or "when" or "as" or "late" or "early" or "yesterday"
            or "today" or "from" or "last" or "earlier" or "later" or "tonight" or "via" or "through"
            || (CalendarOf(next) && sentence.Tokens[cue + 1].IsCapitalised))
            return next is not "to" || sentence.WordAt(cue + 2) is not "" && sentence.Tokens[cue + 2].IsCapitalised;
        // "…,” said Hagen.": the speaker stands behind.
        var gap = cue > 0 ? sentence.Between(cue - 1) : default;
        return cue > 0 && (gap.Contains(',') || gap.ContainsAny(QuoteMarks.DoubleMarks)) && next is not ("that" or "it" or "there")
            && ((gap.ContainsAny(QuoteMarks.DoubleMarks) && sentence.Tokens[cue + 1].IsCapitalised)
                || EndBehind(cue) - cue <= LongestSubject);
    }

    private static bool CalendarOf(string word) => Dates.CalendarWords.Contains(word);

    // ", who claimed that …," and ", accused of …,": a comma closes what a comma opens.
    private bool IsInserted(int cue)
    {
        for (var at = cue; at > 0 && cue - at < LongestSubject; at--)
        {
            var isComma = sentence.Between(at - 1).Contains(',');
            if (isComma)
                return at == cue ? sentence.Tokens[cue].Word.EndsWith("ed", StringComparison.Ordinal) || sentence.WordAt(cue) == "assuming"
                    : OpensRelative(at);
        }

        return false;
    }

    // "WHO said in December" is no relative clause.
    private bool OpensRelative(int at) =>
        !(sentence.WordAt(at) == "who" && sentence.Tokens[at].IsCapitalised && at > 0)
        && sentence.WordAt(at) is "who" or "which" or "whose" or "whom" or "where";

    private static bool OpensQuotation(ReadOnlySpan<char> gap) =>
        gap.Length > 0 && QuoteMarks.Of(gap[^1]) is { IsDouble: true, MayOpen: true } mark
        && (!mark.MayClose || mark.Character == '“' || (gap.Length > 1 && char.IsWhiteSpace(gap[^2])));

    private bool OpensAnother(int at) =>
        sentence.WordAt(at) is "but" or "although" or "though" or "while" or "whereas" or "however" or "yet";

    // "In his speech on Monday, he said": no statement stands before the comma.
    private bool IsLead(int first, int last) =>
        sentence.WordAt(first) is "in" or "on" or "at" or "after" or "before" or "during" or "with" or "for" or "under" or "by" or "despite"
        or "as" or "when" or "asked" or "speaking" or "since" or "while"
        && !Enumerable.Range(first, Math.Max(0, last - first)).Any(at => sentence.Between(at).Contains(','));

    private bool MayBeSubject(int at) =>
        at >= 0 && (sentence.Tokens[at].IsCapitalised
            || sentence.WordAt(at) is "he" or "she" or "it" or "they" or "we" or "i" or "who" or "which"
            || sentence.WordAt(at).EndsWith('s') || !sentence.Tokens[at].IsFunctionWord);

    private bool Within(int at, params ReadOnlySpan<string> words)
    {
        for (var next = at + 1; next <= at + FarthestComplement && next < Count && !sentence.Between(next - 1).ContainsAny(',', ';', ':')
            && !IsStop(sentence.Between(next - 1)); next++)
        {
            if (words.Contains(sentence.WordAt(next)))
                return true;
        }

        return false;
    }

    // Not the stop of "U.S.,".
    private static bool IsStop(ReadOnlySpan<char> gap) =>
        gap.IndexOf('.') is >= 0 and var stop && stop + 1 < gap.Length && gap.Length > 2 && gap[stop + 1] is not (',' or ';' or ')');
}
