namespace ChatBot.Language.Dates;

/// <summary>From where and in which direction a text is read.</summary>
/// <param name="Day">The day it was written on.</param>
/// <param name="LooksBack">Whether what has no year is past, as questions mean it; otherwise the nearest is meant, as reports do.</param>
/// <param name="IsAhead">Whether a weekday lies ahead: "the vote will be on Monday".</param>
internal sealed record DateReading(DateOnly Day, bool LooksBack, bool IsAhead)
{
    private const int YearsBack = 20;

    /// <summary>What is named without its year: in the nearest year, or looking back in every year up to now, the latest first.</summary>
    /// <param name="inYear">The days in a year, or null where that year has none.</param>
    public IReadOnlyList<DayRange> Open(Func<int, DayRange?> inYear)
    {
        var years = LooksBack ? Enumerable.Range(0, YearsBack).Select(back => Day.Year - back) : [Day.Year, Day.Year - 1, Day.Year + 1];
        var days = years.Where(year => year is >= 1 and <= 9999).Select(inYear).OfType<DayRange>()
            .Where(days => !LooksBack || days.First <= Day);
        return LooksBack ? [.. days] : [.. days.OrderBy(days => Math.Abs(days.First.DayNumber - Day.DayNumber)).Take(1)];
    }
}
