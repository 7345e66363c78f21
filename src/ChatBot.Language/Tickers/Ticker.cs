namespace ChatBot.Language.Tickers;

/// <summary>The entries of a live ticker in the order of time, whichever of them the text begins with.</summary>
/// <param name="Entries">The earliest first; three or more.</param>
public sealed record Ticker(IReadOnlyList<TickerEntry> Entries)
{
    private readonly IReadOnlyList<int> inText = [.. Enumerable.Range(0, Entries.Count).OrderBy(place => Entries[place].Range.Start)];

    /// <summary>The place in the order of time of the entry that holds an offset of the text; null where none does.</summary>
    public int? PlaceOf(int offset)
    {
        var (low, high) = (0, inText.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = Entries[inText[middle]].Range;
            if (offset < range.Start)
                high = middle - 1;
            else if (offset >= range.End)
                low = middle + 1;
            else
                return inText[middle];
        }

        return null;
    }
}
