using ChatBot.Language.Sentences;

namespace ChatBot.Language.Tickers;

/// <summary>
/// What is quoted of a ticker: an entry whole where it is short, else its sentence with all that stands between it and the entry's time. No
/// entry is told without its time.
/// </summary>
internal static class EntryUnits
{
    private const int LongestWhole = 320;
    private const int LongestToSentence = 640;

    /// <param name="text">The text.</param>
    /// <param name="units">What is quoted of each of its sentences where no ticker is thought of.</param>
    /// <param name="headings">Those that are headings: an entry goes no further than the next.</param>
    /// <param name="ticker">The ticker.</param>
    public static IReadOnlyList<TextRange?> Of(
        string text, IReadOnlyList<TextRange?> units, IReadOnlyCollection<TextRange> headings, Ticker ticker)
    {
        var bounds = headings.Select(heading => heading.Start).Order().ToList();
        return [.. units.Select(unit => unit is { } own && ticker.PlaceOf(own.Start) is { } place
            ? Widened(ticker.Entries[place], own) : unit)];

        TextRange Widened(TickerEntry entry, TextRange own)
        {
            var start = entry.Head.Start + ItemMarkers.LengthAtStart(text.AsSpan(entry.Head.Start, entry.Head.Length));
            var bound = bounds.BinarySearch(start) is < 0 and var next && ~next < bounds.Count ? bounds[~next] : text.Length;
            var end = Paragraphs.Trim(text, start, Math.Min(entry.Range.End, bound)).End;
            if (own.End > end)
                return own;
            var whole = TextRange.Between(start, end);
            return whole.Length <= LongestWhole ? whole : own.End - start <= LongestToSentence ? TextRange.Between(start, own.End) : own;
        }
    }
}
