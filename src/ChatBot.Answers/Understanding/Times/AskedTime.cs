using ChatBot.Language.Dates;

namespace ChatBot.Answers.Understanding.Times;

/// <summary>The time that a question asks about.</summary>
/// <param name="Days">The days asked about; several where the year is left open, empty where only the newest is asked for.</param>
/// <param name="IsNewest">Whether the newest report is asked for: "the latest on".</param>
/// <param name="IsRelative">Whether the days count from the day of the question; then only what appeared or happened in them
/// answers.</param>
/// <param name="Without">The question without the words that count from its day, which no article repeats.</param>
public sealed record AskedTime(IReadOnlyList<DayRange> Days, bool IsNewest, bool IsRelative, string Without)
{
    /// <summary>No time is asked about.</summary>
    public static AskedTime None(string question) => new([], false, false, question);

    /// <summary>Whether only certain days answer.</summary>
    public bool IsFramed => Days.Count > 0;

    public bool Contains(DateOnly day) => Days.Any(days => days.Contains(day));

    /// <summary>Whether a day or period named in an article is among those asked about.</summary>
    public bool Overlaps(DayRange named) => Days.Any(days => days.Overlaps(named));
}
