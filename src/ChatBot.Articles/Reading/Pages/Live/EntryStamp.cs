using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ChatBot.Articles.Cleaning;
using ChatBot.Language.Dates;
using ChatBot.Language.Tickers;

namespace ChatBot.Articles.Reading.Pages.Live;

/// <summary>When an entry of a live blog was written, as an element of the page says it: in an attribute, in words, or in both.</summary>
/// <param name="Clock">The time of day that readers are shown, else the attribute's; null where the words only count back ("3h
/// ago").</param>
/// <param name="Day">The day, where it is told.</param>
/// <param name="Words">What readers are shown.</param>
internal sealed partial record EntryStamp(TimeOnly? Clock, DateOnly? Day, string Words)
{
    private const int LongestWords = 60;
    private const int MostParts = 4;

    /// <summary>The zone that stands behind the time in words, "GMT"; null where none does.</summary>
    public string? Zone => Clock is not null && ZoneBehind().Match(Words) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What an element says; null where it is no time of an entry.</summary>
    /// <param name="element">Any element of the page.</param>
    /// <param name="near">The day around which "3 November" is looked for; null where it is not known.</param>
    public static EntryStamp? Of(IElement element, DateOnly? near = null)
    {
        var words = WordsOf(element);
        var machine = Machine(element);
        if (words is null && machine is null)
            return null;
        var shown = words is null ? null : ClockIn(words);
        if (shown is { } clock)
            return new(clock, machine is { Day: { } day } ? Nearest(day, machine.Value.Clock, clock) : DayIn(words!, near), words!);
        if (machine is { Clock: { } exact } told)
            return new(exact, told.Day, words ?? "");
        return words is not null && CountsBack(words) ? new(null, null, words) : null;
    }

    /// <summary>Whether an element holds a time, and nothing else that is shown.</summary>
    public static bool IsAll(IElement element) => WordsOf(element) is not null;

    /// <summary>Whether the time that an element shows goes on in the one around it, "2:32" in "2:32 PM", and is not said twice
    /// there.</summary>
    public static bool IsPartOf(IElement element, IElement around) => Machine(element) is null && WordsOf(element) is { } words
        && WordsOf(around) is { } all && all.Length > words.Length && all.Count(char.IsAsciiDigit) == words.Count(char.IsAsciiDigit);

    /// <summary>This time, which an attribute tells, as readers are shown it.</summary>
    public EntryStamp ShownAs(EntryStamp shown) => shown.Clock is not { } clock ? this
        : shown with { Day = shown.Day ?? (Day is { } day ? Nearest(day, Clock, clock) : null) };

    // The text of an element that holds no more than a time in it.
    private static string? WordsOf(IElement element)
    {
        if (element.LocalName is "script" or "style" or "p" or "blockquote" || element.ChildElementCount > MostParts
            || element.Children.Any(child => child.ChildElementCount > 1)
            || ShortText.Of(element, LongestWords) is not { } text)
            return null;
        var words = TextCleaner.CleanLine(text).Trim();
        return words.Any(char.IsAsciiDigit) && Letters().Matches(words).All(word => IsOfTime(word.Value.ToLowerInvariant())) ? words : null;
    }

    private static bool IsOfTime(string word) => PageLines.IsOfStamp(word) || PageWords.Of("ago").Contains(word);

    private static bool CountsBack(string words) =>
        Letters().Matches(words).Any(word => PageWords.Of("counts").Contains(word.Value.ToLowerInvariant()));

    private static TimeOnly? ClockIn(string words) => CountsBack(words) ? null
        : DateReader.Times(EntryTime.Written(words)).Select(found => found.Clock).FirstOrDefault(clock => clock is not null);

    private static DateOnly? DayIn(string words, DateOnly? near)
    {
        if (DayStamp.In(words) is { } full)
            return DateOnly.FromDateTime(full.Date);
        return near is not { } day ? null : DateReader.Read(words, day, looksBack: false)
            .Where(found => found.Kind is DateKind.Day && found.Days.Count > 0)
            .Select(found => (DateOnly?)found.Days[0].First).FirstOrDefault();
    }

    // What an attribute says, in the zone that it says it in: datetime, title, data-timestamp and the like.
    private static (TimeOnly? Clock, DateOnly? Day)? Machine(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var isNamed = attribute.LocalName is "datetime" or "content"
                || (attribute.LocalName is "title" && element.LocalName is "time" or "abbr" or "span" or "a")
                || (attribute.LocalName.StartsWith("data-", StringComparison.Ordinal)
                    && TimeName().IsMatch(attribute.LocalName));
            if (!isNamed || attribute.Value.Length is < 8 or > LongestWords)
                continue;
            if (PublicationTime.Parse(attribute.Value) is { } time)
            {
                return (attribute.Value.AsSpan().ContainsAny(':', 'T') ? TimeOnly.FromDateTime(time.DateTime) : null,
                    DateOnly.FromDateTime(time.DateTime));
            }

            if (double.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && PublicationTime.OfUnix(number) is { } counted)
                return (TimeOnly.FromDateTime(counted.DateTime), DateOnly.FromDateTime(counted.DateTime));
        }

        return null;
    }

    // The attribute often counts in another zone than readers are shown.
    private static DateOnly Nearest(DateOnly day, TimeOnly? exact, TimeOnly shown)
    {
        if (exact is not { } clock)
            return day;
        var hours = (shown.ToTimeSpan() - clock.ToTimeSpan()).TotalHours;
        return hours > 12 ? day.AddDays(-1) : hours < -12 ? day.AddDays(1) : day;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex("(?:^|-)(?:date|time|timestamp|datetime|published|posted)(?:-|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TimeName();

    // "2.32pm GMT", "10:45 AM ET".
    [GeneratedRegex(@"\d(?: ?[AaPp]\.?[Mm]\.?)? \(?(?!AM|PM)([A-Z]{2,4})\)?(?:$|[ ,])", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneBehind();
}
