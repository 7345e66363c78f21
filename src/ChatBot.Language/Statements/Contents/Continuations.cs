using ChatBot.Language.Marks;
using ChatBot.Language.People;
using ChatBot.Language.Texts;

namespace ChatBot.Language.Statements.Contents;

/// <summary>
/// Gives the quotations that no cue stands beside to whoever is being quoted: “…,” Lind said. “…” is hers too, as is a quotation that the
/// paragraph before left open or brought in with a colon.
/// </summary>
internal static class Continuations
{
    private const int ShortestWords = 4;
    private const int LongestSubhead = 7;

    /// <summary>Statements for those quotations, in order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="cast">Whom it names.</param>
    /// <param name="found">Statements found by their cues, ordered by content.</param>
    /// <param name="introductions">Who is about to speak behind a colon, by the last word before it.</param>
    /// <param name="named">Whose a quotation is by being the only one named before it, since an offset.</param>
    public static List<Statement> Of(
        WordedText text, Cast cast, IReadOnlyList<Statement> found, IReadOnlyDictionary<int, Statement> introductions,
        Func<TextRange, int, Statement?> named)
    {
        var added = new List<Statement>();
        Statement? last = null;
        var (next, reached) = (0, 0);
        foreach (var quotation in text.Quotations)
        {
            while (next < found.Count && found[next].Content.Start <= quotation.Range.Start)
            {
                last = found[next++];
                reached = Math.Max(reached, last.Content.End);
            }

            var isTaken = reached > quotation.Range.Start || (next < found.Count && found[next].Content.Start < quotation.Range.End);
            if (isTaken || !IsWhole(text, quotation.Range) || IsSubhead(text.Text, quotation.Range))
                continue;
            if (Introduced(text, quotation.Range, introductions) is { } introduced)
                last = introduced with { Content = quotation.Range, Kind = StatementKind.Direct };
            else if (named(quotation.Range, reached) is { } sole)
                last = sole with { Content = quotation.Range, Kind = StatementKind.Direct };
            else if (last is not null && GoesOn(text, last, quotation.Range))
                last = last with
                {
                    Content = quotation.Range,
                    Kind = StatementKind.Direct,
                    Certainty = CertaintyOf(text, cast, last, quotation.Range)
                };
            else
                continue;
            added.Add(last);
        }

        return added;
    }

    // A quotation of sentences, and not a term in quotation marks.
    private static bool IsWhole(WordedText text, TextRange quotation)
    {
        var inside = QuoteMarks.Inside(text.Text.AsSpan(quotation.Start, quotation.Length));
        return inside.Length > 0
            && (char.IsUpper(inside[0]) || !char.IsLetter(inside[0]))
            && (inside[^1] is '.' or '!' or '?' or '…' or ',' || inside.Count(' ') >= ShortestWords)
            && inside.Count(' ') >= 1;
    }

    // 'There is so much anger.': a line of its own in single marks, as papers set what parts a long report; it takes up words of somebody
    // below.
    private static bool IsSubhead(string text, TextRange quotation) =>
        text[quotation.Start] is '\'' or '‘' && OpensParagraph(text, quotation) && IsAlone(text, quotation)
        && text.AsSpan(quotation.Start, quotation.Length).Count(' ') <= LongestSubhead;

    private static Statement? Introduced(WordedText text, TextRange quotation, IReadOnlyDictionary<int, Statement> introductions)
    {
        var word = WordBefore(text, quotation.Start);
        return word >= 0 && introductions.TryGetValue(word, out var statement) ? statement : null;
    }

    private static bool GoesOn(WordedText text, Statement last, TextRange quotation)
    {
        var from = Math.Max(last.Content.End, Math.Max(last.Mention.End, last.Cue.End));
        if (from > quotation.Start)
            return false;
        if (last.Mention.Start > quotation.Start || !OpensSentence(text.Text, quotation.Start))
            return false;
        var between = text.Text.AsSpan(from, quotation.Start - from);
        var paragraphs = between.Count('\n');
        if (paragraphs == 0)
            return !HasSentence(text, from, quotation.Start) || last.Kind is not StatementKind.Indirect;
        // The next paragraph, if it is nothing but a quotation, and only quoted words or those of the cue stand between.
        return paragraphs == 1 && EndsQuoted(text.Text, last) && OpensParagraph(text.Text, quotation) && IsAlone(text.Text, quotation)
            && !HasSentence(text, from, quotation.Start);
    }

    // As sure as before where nobody else is named between, and where the words between are of the speaker's own sentence or paragraph.
    private static SpeakerCertainty CertaintyOf(WordedText text, Cast cast, Statement last, TextRange quotation)
    {
        var from = Math.Max(last.Content.End, Math.Max(last.Mention.End, last.Cue.End));
        for (var word = text.FirstWordFrom(from); word < text.Words.Count && text.Words[word].Range.Start < quotation.Start; word++)
        {
            if (!text.IsQuoted(word) && cast.RunAt(word) is { } run && cast.PersonOf(run) is { } person
                && (person.IsHuman || !run.IsArticled) && !Names.Places.Contains(person.Name))
                return SpeakerCertainty.Guessed;
        }

        return last.Certainty is SpeakerCertainty.Named && text.Text.AsSpan(from, quotation.Start - from).Contains('\n')
            ? SpeakerCertainty.Sole : last.Certainty;
    }

    private static bool EndsQuoted(string text, Statement statement) =>
        statement.Kind is StatementKind.Direct
        || (statement.Kind is StatementKind.Mixed && QuoteMarks.MayClose(text[statement.Content.End - 1]));

    // "on “Fox and Friends.”" opens none.
    private static bool OpensSentence(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        return before.Length == 0 || QuoteMarks.MayClose(before[^1]) || before[^1] is '.' or '!' or '?' or ',' or ':' or '\n' or '…' or ')';
    }

    private static bool OpensParagraph(string text, TextRange quotation) => quotation.Start == 0 || text[quotation.Start - 1] == '\n';

    private static bool IsAlone(string text, TextRange quotation)
    {
        var end = text.IndexOf('\n', quotation.End);
        return text.AsSpan(quotation.End, (end < 0 ? text.Length : end) - quotation.End).Trim().Length == 0;
    }

    // Whether a sentence begins and ends between two offsets.
    private static bool HasSentence(WordedText text, int start, int end)
    {
        var sentence = SentenceBefore(text, end);
        return sentence >= 0 && text.Sentences[sentence].Start > start;
    }

    private static int WordBefore(WordedText text, int offset)
    {
        var (low, high) = (0, text.Words.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (text.Words[middle].Range.End <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    // Number of the last sentence that ends before an offset, or -1.
    private static int SentenceBefore(WordedText text, int offset)
    {
        var (low, high) = (0, text.Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (text.Sentences[middle].End <= offset)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
