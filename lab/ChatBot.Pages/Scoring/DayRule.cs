using System.Globalization;

namespace ChatBot.Pages.Scoring;

/// <summary>When a date is right: it is the true day, as the page or as the world clock counts it.</summary>
internal static class DayRule
{
    public static bool IsRight(DateTimeOffset? read, TruePage truth)
    {
        if (!DateTimeOffset.TryParse(truth.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return true;
        return read is { } found && (found.Date == time.Date || found.UtcDateTime.Date == time.UtcDateTime.Date);
    }
}
