using System.Collections.Frozen;
using ChatBot.Language.Dates;
using ChatBot.Language.Marks;
using ChatBot.Language.Quotations;
using ChatBot.Language.Speech;
using ChatBot.Language.Statements.Cues;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements.Contents;

/// <summary>Finds what a cue brings: the quotation or the clause before it, or that behind it.</summary>
internal sealed class ContentFinder(WordedText text)
{
    private const int FarthestThat = 10;
    private const int WordsToQuotation = 9;
    private const int WordsFromQuotation = 6;
    private const int ShortestClause = 3;

    private static readonly FrozenSet<string> Adverbials =
        WordTable.Words("Statements/Contents/adverbials.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leads =
        WordTable.Words("Statements/Contents/openings.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <param name="cue">The cue.</param>
    /// <param name="first">First word that no earlier cue of the sentence has taken.</param>
    /// <param name="end">The word behind the last one before the next cue, or the sentence's end.</param>
    public IEnumerable<SpokenWords> Of(SpeechCue cue, int first, int end)
    {
        var before = Before(cue, first);
        if (before is { } quoted && quoted.Kind is StatementKind.Direct)
        {
            yield return quoted;
            if (QuotationBehind(cue, end) is { } more)
                yield return more;
            yield break;
        }

        var quotation = QuotationBehind(cue, end);
        if (quotation is { } brought)
            yield return brought;
        // "said his son was worried: “…”" brings both.
        if (quotation is not { } inQuotes)
        {
            if ((ClauseBehind(cue, end, before is not null) ?? before) is { } words)
                yield return words;
        }
        else if (text.FirstWordFrom(inQuotes.Content.Start) is var opening && opening - cue.End > ShortestClause + 1
            && ClauseBehind(cue, opening, true) is { } clause)
        {
            yield return clause;
        }
    }

    private SpokenWords? Before(SpeechCue cue, int first)
    {
        if (cue.IsBesides)
            return null;
        if (cue.Start <= first)
            return BeforeSentence(cue);
        var last = cue.Start - 1;
        var unquoted = 0;
        while (last >= first && !text.IsQuoted(last) && unquoted <= WordsFromQuotation)
            (last, unquoted) = (last - 1, unquoted + 1);
        if (last >= first && text.IsQuoted(last) && QuotationOver(last) is { } quotation
            && IsNear(quotation.Range.End, cue.Start, unquoted))
        {
            var opens = first;
            while (opens < last && (text.Words[opens].Word is "and" or "but"))
                opens++;
            if (quotation.Range.Start <= text.Words[opens].Range.Start)
                return new(quotation.Range, StatementKind.Direct);
            return new(TextRange.Between(text.Words[first].Range.Start, quotation.Range.End), StatementKind.Mixed);
        }

        // "The bridge is not safe, Berg wrote": words before it count where a comma parts them from who says them.
        var isParted = text.GapAfter(cue.Start - 1).Contains(',') || cue.IsSource || PartedBefore(cue.Start, first) >= first;
        var end = text.GapAfter(cue.Start - 1).Contains(',') || cue.IsSource ? cue.Start - 1 : PartedBefore(cue.Start, first);
        if (!isParted || end - first + 1 < ShortestClause || IsLead(first, end))
            return null;
        return Clause(first, end);
    }

    // "In his speech on Monday," is no statement.
    private bool IsLead(int first, int end)
    {
        if (!Leads.Contains(text.Words[first].Word))
            return false;
        for (var word = first; word < end; word++)
        {
            if (text.GapAfter(word).Contains(','))
                return false;
        }

        return true;
    }

    // “Why?” Mr. Clyburn said: to the splitter a sentence of its own.
    private SpokenWords? BeforeSentence(SpeechCue cue)
    {
        if (cue.Start == 0 || !text.IsQuoted(cue.Start - 1) || QuotationOver(cue.Start - 1) is not { IsClosed: true } quotation)
            return null;
        var between = text.Text.AsSpan(quotation.Range.End, text.Words[cue.Start].Range.Start - quotation.Range.End);
        var last = QuoteMarks.Inside(text.Text.AsSpan(quotation.Range.Start, quotation.Range.Length));
        var isOpen = last.Length > 0 && (last[^1] is '!' or '?' or ',' || (last[^1] == '.' && BringsNothing(cue)));
        return between is " " or "" && isOpen ? new(quotation.Range, StatementKind.Direct) : null;
    }

    private bool BringsNothing(SpeechCue cue) =>
        cue.End + 1 >= text.SentenceWords[cue.Sentence].End || text.GapAfter(cue.End).ContainsAny(',', '.')
        || Adverbials.Contains(text.Words[cue.End + 1].Word);

    // "…, Republican strategist Joe Smith said": the last comma before who says it, where only a description stands between.
    private int PartedBefore(int start, int first)
    {
        for (var word = start - 1; word >= first && start - word <= WordsFromQuotation; word--)
        {
            if (text.GapAfter(word).Contains(','))
                return word;
            if (text.Words[word].IsFunctionWord && !PhraseReader.IsDeterminer(text.Words[word].Word))
                return -1;
        }

        return -1;
    }

    private bool IsNear(int quotationEnd, int start, int words)
    {
        if (words == 0)
            return true;
        var between = text.Text.AsSpan(quotationEnd, text.Words[start].Range.Start - quotationEnd);
        return words <= WordsFromQuotation && !between.ContainsAny(".;:");
    }

    private SpokenWords? QuotationBehind(SpeechCue cue, int end)
    {
        var word = cue.End + 1;
        while (word < end && !text.IsQuoted(word) && word - cue.End <= WordsToQuotation)
            word++;
        if (word >= end || !text.IsQuoted(word) || QuotationOver(word) is not { } quotation)
            return null;
        var gap = text.Text.AsSpan(text.Words[word - 1].Range.End, quotation.Range.Start - text.Words[word - 1].Range.End).TrimEnd();
        if (word == cue.End + 1 || gap.EndsWith(",") || gap.EndsWith(":"))
            return new(quotation.Range, StatementKind.Direct);
        // "called the plan “a bluff”", "described the plan of the other mills as “a bluff”"
        return CueVerbs.Names(text.Words[cue.Last]) && (word - cue.End <= WordsFromQuotation || text.Words[word - 1].Word is "as")
            ? new(quotation.Range, StatementKind.Mixed) : null;
    }

    private SpokenWords? ClauseBehind(SpeechCue cue, int end, bool hasOther)
    {
        var first = cue.End + 1;
        if (cue.IsSource)
        {
            while (first < end && !text.GapAfter(first - 1).Contains(','))
                first++;
        }
        else
        {
            var that = first;
            while (that < end && that - first < FarthestThat && text.Words[that].Word != "that")
                that++;
            if (that < end && that - first < FarthestThat && text.Words[that].Word == "that")
                first = that + 1;
            else if (first < end && CueVerbs.BringsNoClause(text.Words[cue.Last]))
                return null;
            else if (first < end && hasOther && CueVerbs.IsAddressed(text.Words[cue.Last]))
                return null;
            else if (first < end && hasOther
                && (Adverbials.Contains(text.Words[first].Word) || CalendarWords.IsLikely(text.Words[first].Word)
                    || text.GapAfter(cue.End).Contains(',')))
                return null;
        }

        // "pointed out"
        if (first < end - 1 && !cue.IsSource && text.Words[first].Word is "out" && text.Words[first + 1].Word is not "of")
            first++;
        var last = end - 1;
        while (last > first && text.Words[last].Word is "and" or "but")
            last--;
        return last - first + 1 >= (hasOther ? ShortestClause : 1) ? Clause(first, last) : null;
    }

    private SpokenWords Clause(int first, int last)
    {
        var (start, end) = (text.Words[first].Range.Start, text.Words[last].Range.End);
        var kind = StatementKind.Indirect;
        if (text.IsQuoted(first) && QuotationOver(first) is { } opening)
            (start, kind) = (Math.Max(opening.Range.Start, text.Sentences[text.SentenceOf(first)].Start), StatementKind.Mixed);
        if (text.IsQuoted(last) && QuotationOver(last) is { } closing)
            (end, kind) = (closing.Range.End, StatementKind.Mixed);
        for (var word = first; word <= last && kind is StatementKind.Indirect; word++)
            kind = text.IsQuoted(word) ? StatementKind.Mixed : kind;
        return new(TextRange.Between(start, end), kind);
    }

    private QuotedSpan? QuotationOver(int word)
    {
        var (low, high) = (0, text.Quotations.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = text.Quotations[middle].Range;
            if (range.Contains(text.Words[word].Range))
                return text.Quotations[middle];
            if (range.Start > text.Words[word].Range.Start)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return null;
    }
}
