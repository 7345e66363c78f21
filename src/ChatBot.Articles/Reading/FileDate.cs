using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading;

/// <summary>The day that the name of a file begins with, as sites that are made of files give it: "2026-10-11-swimming-hall.md".</summary>
internal static partial class FileDate
{
    /// <summary>The day's midnight in UTC; null where the name begins with none.</summary>
    public static DateTimeOffset? Of(string name) =>
        Opening().Match(name) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;

    [GeneratedRegex(@"\A((?:19|20)\d\d-\d\d-\d\d)(?:[-_. ]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
