using ChatBot.Answers.Evidence;
using ChatBot.Language;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// What a place, a body or its people did, as the lead tells it: "Peru has declared a health emergency in most of its provinces due to …"
/// asks what Peru declared, and why it declared that.
/// </summary>
internal static class LeadDeeds
{
    private const int LongestObject = 14;
    private const int WordsBetween = 4;

    /// <summary>The questions with whom they are about; none where the sentence begins with somebody else.</summary>
    /// <param name="isNamed">Whether a word of the sentence names a human being.</param>
    public static IEnumerable<(string Question, string About)> In(CandidateSentence sentence, Func<int, bool> isNamed)
    {
        var read = sentence.Read;
        var start = StartOf(read);
        if (start >= read.Tokens.Count || LeadActor.In(read, start) is not var (actor, end)
            || Enumerable.Range(start, end - start).Any(isNamed))
            yield break;
        var at = end;
        while (at < read.Tokens.Count && at - end < WordsBetween && (DraftWords.Between.Contains(read.WordAt(at)) || read.IsDated(at)))
            at++;
        if (DraftWords.DeedAt(read, at) is not { } deed || (deed.IsOfMany && read.WordAt(end - 1) is not ([.., 's'] or "police")))
            yield break;
        if (deed.Base is { } verb && Object(read, deed.Object) is { } matter)
            yield return ($"Why did {actor} {verb} {matter}?", actor);
        yield return (deed.AskOf(actor), actor);
    }

    /// <summary>What was done, up to the words that begin with why; null where no such words follow.</summary>
    private static string? Object(ReadSentence read, int first)
    {
        var end = first;
        while (end < read.Tokens.Count && end - first < LongestObject && !DraftWords.Reason.Contains(read.WordAt(end)))
        {
            // A comma ends it only where the reason follows.
            if (!read.IsJoined(end) && !(read.Between(end) is ", " && DraftWords.Reason.Contains(read.WordAt(end + 1))))
                return null;
            end++;
        }

        if (!DraftWords.Reason.Contains(read.WordAt(end)))
            return null;
        // "His engagements Monday morning due to".
        while (end > first && (read.IsDated(end - 1) || read.Tokens[end - 1].IsFunctionWord))
            end--;
        return end > first && !Enumerable.Range(first, end - first).Any(read.IsDated)
            ? TextRange.Between(read.Tokens[first].Range.Start, read.Tokens[end - 1].Range.End).Of(read.Text) : null;
    }

    private static int StartOf(ReadSentence read)
    {
        var dateline = TellingNames.DatelineEnd(read.Text);
        var start = 0;
        while (start < read.Tokens.Count && read.Tokens[start].Range.Start < dateline)
            start++;
        return start;
    }
}
