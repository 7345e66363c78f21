using ChatBot.Language.Sentences;

namespace ChatBot.Language.Tickers;

/// <summary>
/// Finds the live ticker in a text: three paragraphs or more that a time opens, in the order of time or against it. What stands below one
/// belongs to it; below the last, whose end nothing tells, no more than where a time stands alone the paragraph that it is the time of.
/// </summary>
public static class TickerReader
{
    private const int FewestEntries = 3;
    private const int LongestHead = 48;
    private const int HalfDay = 12 * 60;

    /// <summary>The ticker; null where the text has none. Linear in its length.</summary>
    public static Ticker? Find(string text)
    {
        var paragraphs = Paragraphs.Of(text);
        var heads = new List<(int Paragraph, TimeOnly Clock, bool IsAlone)>();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            if (EntryTime.Of(text.AsSpan(paragraphs[at].Start, paragraphs[at].Length)) is var (clock, isAlone))
                heads.Add((at, clock, isAlone));
        }

        if (heads.Count < FewestEntries || Direction(heads.ConvertAll(head => (head.Clock, DayOf(paragraphs[head.Paragraph]))))
            is not { } isNewestFirst)
            return null;
        var entries = heads.Select((head, place) => Entry(head, place + 1 < heads.Count ? heads[place + 1].Paragraph : null));
        return new([.. isNewestFirst ? entries.Reverse() : entries]);

        DateOnly? DayOf(TextRange head) => EntryTime.DayOf(text.Substring(head.Start, Math.Min(head.Length, LongestHead)));

        TickerEntry Entry((int Paragraph, TimeOnly Clock, bool IsAlone) head, int? next)
        {
            var last = (next ?? Math.Min(paragraphs.Count, head.Paragraph + (head.IsAlone ? 2 : 1))) - 1;
            return new(head.Clock, paragraphs[head.Paragraph], TextRange.Between(paragraphs[head.Paragraph].Start, paragraphs[last].End));
        }
    }

    // Whether the newest stands first; null where the times stand in no order. Behind 23:50 comes 0:10, unless both tell their days.
    private static bool? Direction(List<(TimeOnly Clock, DateOnly? Day)> times)
    {
        var (rises, falls) = (0, 0);
        foreach (var (one, next) in times.Zip(times.Skip(1)))
        {
            var minutes = (int)(next.Clock.ToTimeSpan() - one.Clock.ToTimeSpan()).TotalMinutes;
            var nearest = one.Day is { } day && next.Day is { } other
                ? (2 * HalfDay * (other.DayNumber - day.DayNumber)) + minutes
                : minutes > HalfDay ? minutes - (2 * HalfDay) : minutes < -HalfDay ? minutes + (2 * HalfDay) : minutes;
            rises += nearest > 0 ? 1 : 0;
            falls += nearest < 0 ? 1 : 0;
        }

        if (falls > 1 && rises > 1)
            return null;
        return falls > rises;
    }
}
