using System.Globalization;

namespace ChatBot.Language.Dates;

/// <summary>How a day is written for a reader, in answers and on every page: 29 February 2024. Nothing else writes one.</summary>
public static class WrittenDay
{
    private const string Form = "d MMMM yyyy";

    public static string Write(DateTimeOffset time) => time.ToString(Form, CultureInfo.InvariantCulture);

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day that is written so; null where none is.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
