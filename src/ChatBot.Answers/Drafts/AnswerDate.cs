using System.Globalization;

namespace ChatBot.Answers.Drafts;

/// <summary>How answers write a date: 29 February 2024.</summary>
public static class AnswerDate
{
    public static string Write(DateTimeOffset time) => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Write(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
