namespace ChatBot.Language.Dates;

/// <summary>The units of words.tsv, and counting by them.</summary>
internal static class DateUnit
{
    public const int Day = 1;
    public const int Week = 2;
    public const int Weekend = 3;
    public const int Month = 4;
    public const int Year = 5;
    public const int Decade = 6;
    public const int Century = 7;
    public const int Quarter = 8;
    public const int Half = 9;

    /// <summary>The day so many months later, or the day itself where the calendar has no such month.</summary>
    public static DateOnly Months(DateOnly day, int months)
    {
        var reached = ((day.Year - 1L) * 12) + day.Month - 1 + months;
        return reached is < 0 or >= 9999L * 12 ? day : day.AddMonths(months);
    }

    /// <summary>The day so many units earlier.</summary>
    public static DateOnly Back(DateOnly day, int unit, int count) => unit switch
    {
        Day => DayRange.Add(day, -count),
        Week or Weekend => DayRange.Add(day, -7 * count),
        Month => Months(day, -count),
        Quarter => Months(day, -3 * count),
        Year => Months(day, -12 * count),
        Decade => Months(day, -120 * count),
        _ => Months(day, -1200 * count),
    };

    /// <summary>The unit that holds a day: its week, its month, its century.</summary>
    public static DayRange Around(DateOnly day, int unit)
    {
        switch (unit)
        {
            case Day:
                return DayRange.Of(day);
            case Week:
                return DayRange.OfWeek(day);
            case Weekend:
                var week = DayRange.OfWeek(day);
                return new(DayRange.Add(week.First, 5), week.Last);
            case Month:
                return DayRange.OfMonth(day.Year, day.Month);
            case Quarter:
                return Part(day.Year, (((day.Month - 1) / 3) * 3) + 1, 3);
            case Year:
                return DayRange.OfYear(day.Year);
            default:
                var years = unit == Decade ? 10 : 100;
                var first = unit == Decade ? day.Year / 10 * 10 : ((day.Year - 1) / 100 * 100) + 1;
                return Years(first, years);
        }
    }

    /// <summary>So many months of a year, from one on.</summary>
    public static DayRange Part(int year, int month, int months)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, DayRange.Add(Months(first, months), -1));
    }

    /// <summary>So many years, from one on, within the calendar.</summary>
    public static DayRange Years(int first, int count) =>
        new(new(Math.Clamp(first, 1, 9999), 1, 1), new(Math.Clamp(first + count - 1, 1, 9999), 12, 31));

    /// <summary>
    /// The early, middle or late part of days. The press means no borders by it: the parts overlap, the first half, the middle two
    /// quarters, the last half.
    /// </summary>
    /// <param name="days">The whole.</param>
    /// <param name="stage">1 early, 2 mid, 3 late; 0 the whole.</param>
    public static DayRange Stage(DayRange days, int stage)
    {
        var length = days.Last.DayNumber - days.First.DayNumber;
        return stage switch
        {
            1 => new(days.First, DayRange.Add(days.First, length / 2)),
            2 => new(DayRange.Add(days.First, length / 4), DayRange.Add(days.First, length - (length / 4))),
            3 => new(DayRange.Add(days.First, length / 2), days.Last),
            _ => days,
        };
    }
}
