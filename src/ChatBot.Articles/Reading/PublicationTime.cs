using System.Globalization;

namespace ChatBot.Articles.Reading;

/// <summary>Reads the times that articles carry: ISO 8601 and RFC 1123. Anything else is no time.</summary>
public static class PublicationTime
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz",
        "ddd, d MMM yyyy HH:mm 'GMT'", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss 'GMT'",
    ];

    /// <summary>The time, or null where the value is none. A date alone is its midnight, and a time without zone is, in UTC.</summary>
    public static DateTimeOffset? Parse(string? value) =>
        DateTimeOffset.TryParseExact(
            value?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time)
            ? time
            : null;
}
