using System.Globalization;

namespace ChatBot.Articles.Reading;

/// <summary>Reads the times that articles carry: ISO 8601, RFC 1123 and 822, the forms of wires and those with the name of a month.
/// Anything else is no time.</summary>
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
        "ddd, d MMM yy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "ddd MMM d HH:mm:ss zzz yyyy", "ddd MMM d HH:mm:ss yyyy",
        "yyyyMMdd", "yyyyMMddTHHmmK", "yyyyMMddTHHmmssK", "yyyyMMddTHHmmsszzz", "yyyyMMddHHmmss", "yyyy/MM/dd", "yyyy/MM/dd HH:mm:ssK",
        "yyyy/MM/dd HH:mmK", "yyyy-MM-ddzzz", "yyyy-MM-ddK", "yyyy.MM.dd",
        "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy", "dddd, MMMM d, yyyy",
        "dddd, d MMMM yyyy", "dddd d MMMM yyyy", "ddd, d MMM yyyy", "ddd, MMM d, yyyy",
        "MMMM d, yyyy HH:mm", "MMMM d, yyyy h:mm tt", "MMM d, yyyy h:mm tt", "MMMM d, yyyy, h:mm tt", "d MMMM yyyy HH:mm",
        "d MMM yyyy HH:mm", "d MMMM yyyy, HH:mm",
    ];

    /// <summary>Zones that feeds name instead of counting (RFC 822), and their offsets.</summary>
    private static readonly (string Name, string Offset)[] Zones =
    [
        (" GMT", " +00:00"), (" UTC", " +00:00"), (" UT", " +00:00"), (" Z", " +00:00"), (" EST", " -05:00"), (" EDT", " -04:00"),
        (" CST", " -06:00"), (" CDT", " -05:00"),
        (" MST", " -07:00"), (" MDT", " -06:00"), (" PST", " -08:00"), (" PDT", " -07:00"), (" BST", " +01:00"), (" CET", " +01:00"),
        (" CEST", " +02:00"),
    ];

    private const int EarliestYear = 1600;

    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time, or null where the value is none. A date alone is its midnight, and a time without zone is, in UTC.</summary>
    public static DateTimeOffset? Parse(string? value)
    {
        var trimmed = value?.Trim();
        if (trimmed is not { Length: >= 6 and <= 60 })
            return null;
        if (TryParse(trimmed, out var time))
            return time;
        foreach (var (name, offset) in Zones)
        {
            if (trimmed.EndsWith(name, StringComparison.Ordinal))
                return TryParse(trimmed[..^name.Length] + offset, out time) ? time : null;
        }

        return null;
    }

    /// <summary>The time that a number counts to from 1970 on, in seconds or milliseconds; null where that is no time of a news
    /// article.</summary>
    public static DateTimeOffset? OfUnix(double number)
    {
        var seconds = number > 1e11 ? number / 1000 : number;
        if (!(seconds >= Earliest.ToUnixTimeSeconds() && seconds < Latest.ToUnixTimeSeconds()))
            return null;
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
    }

    // What counts from the year 1 was never set.
    private static bool TryParse(string value, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(value, Formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out time)
        && time.Year >= EarliestYear;
}
