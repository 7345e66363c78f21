using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Verification.Support.Dates;

/// <summary>Words that name days, as words of their sentence.</summary>
internal sealed record DateSpan(ReadSentence Text, DateWords Date, int First, int Last)
{
    /// <summary>Null where the words are no words of the sentence.</summary>
    public static DateSpan? Of(ReadSentence text, DateWords date)
    {
        var inside = Enumerable.Range(0, text.Tokens.Count).Where(at => text.Tokens[at].Range.Overlaps(date.Range)).ToList();
        return inside.Count == 0 ? null : new(text, date, inside[0], inside[^1]);
    }

    /// <summary>
    /// Whether what a source says of these days bears out a sentence that says it of the other: the same days, or longer ones around them,
    /// since what happened on a Monday happened in that month.
    /// </summary>
    public bool Bears(DateSpan written)
    {
        if (IsWrittenAs(written))
            return true;
        if (Text.Day is null && (Date.IsRelative || written.Date.IsRelative))
            return false;
        return Date.Days.Any(day => written.Date.Days.Any(other => day.First >= other.First && day.Last <= other.Last));
    }

    public bool IsWrittenAs(DateSpan other) =>
        Date.Range.Of(Text.Text).Equals(other.Date.Range.Of(other.Text.Text), StringComparison.OrdinalIgnoreCase);

    public Neighbours Neighbours => Neighbours.Of(Text, First, Last, at => !Text.Tokens[at].IsFunctionWord && !Text.IsDated(at));
}
