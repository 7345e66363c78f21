namespace ChatBot.Language.Dates;

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>One day.</summary>
    public static DayRange Of(DateOnly day) => new(day, day);

    /// <summary>A month of a year, 1 to 12.</summary>
    public static DayRange OfMonth(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    public static DayRange OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>The week of a day, Monday to Sunday (ISO 8601).</summary>
    public static DayRange OfWeek(DateOnly day)
    {
        var monday = Add(day, -(((int)day.DayOfWeek + 6) % 7));
        return new(monday, Add(monday, 6));
    }

    /// <summary>Whether it has a beginning and an end.</summary>
    public bool IsClosed => First > DateOnly.MinValue && Last < DateOnly.MaxValue;

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>The day so many days later, or the calendar's end where it has no such day.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
