using System.Text.RegularExpressions;

namespace ChatBot.Language.Dates;

/// <summary>Finds the words of an English text that name days, and which days they are for a text of a known day. The one reader of
/// dates.</summary>
public static partial class DateReader
{
    /// <summary>The words that name days, and nothing that may as well be a number or the name of something else.</summary>
    /// <param name="text">A question, a sentence or an article.</param>
    /// <param name="day">The day it was written on.</param>
    /// <param name="looksBack">Whether what has no year is past, as questions mean it; otherwise the nearest is meant, as reports
    /// do.</param>
    public static IReadOnlyList<DateWords> Read(string text, DateOnly day, bool looksBack) =>
        [.. Find(text, day, looksBack).Where(words => !words.IsLoose && words.Found.Days.Count > 0).Select(words => words.Written)];

    /// <summary>Every time that a text names: as <see cref="Read"/>, and years without a preposition, clock times and named days that tell
    /// no date.</summary>
    /// <param name="text">A sentence.</param>
    public static IReadOnlyList<DateWords> Times(string text) =>
        [.. Find(text, ReadSentence.UnknownDay, looksBack: false).Select(words => words.Written)];

    private static IEnumerable<(FoundDate Found, DateWords Written, bool IsLoose)> Find(string text, DateOnly day, bool looksBack)
    {
        var words = new DateText(text);
        var reading = new DateReading(day, looksBack, Ahead().IsMatch(text));
        for (var at = 0; at < words.Count; at++)
        {
            if (ReadAt(words, at, reading) is not { } found)
                continue;
            if (!found.IsNone)
            {
                var (first, last) = (words.RangeOf(found.First), words.RangeOf(found.Last));
                yield return (found,
                    new(TextRange.Between(first.Start, EndOf(text, last.End, found)), found.Days, found.IsRelative,
                        found.Kind)
                    { Clock = found.Clock }, found.IsLoose);
            }

            at = found.Last;
        }
    }

    private static FoundDate? ReadAt(DateText text, int at, DateReading reading)
    {
        if (NamedDays.At(text, at) is { } named)
            return Named(text, at, named, reading);
        if (text.Is(at, DateWordKind.Stage) && Staged(text, at, reading) is { } staged)
            return staged;
        if (text.Is(at, DateWordKind.Which) && text.Joins(at)
            && (Months.Read(text, at + 1, 0, reading) ?? Years.Read(text, at + 1, 0, reading))
            is { Kind: DateKind.Month or DateKind.Season } found)
            return found;
        return DaysOfMonths.Read(text, at, reading)
            ?? Months.Read(text, at, 0, reading)
            ?? RelativeDates.Read(text, at, reading)
            ?? ClockTimes.Read(text, at)
            ?? Years.Read(text, at, 0, reading);
    }

    private static FoundDate Named(DateText text, int at, NamedDay named, DateReading reading)
    {
        var last = at + named.Words.Count - 1;
        if (!named.TellsDay)
            return new(at, last, [], DateKind.Named) { IsLoose = true, IsNone = !named.IsDay };
        if (named.Once is { } once)
            return new(at, last, [DayRange.Of(once)], DateKind.Named);
        return Years.Behind(text, last) is { } year
            ? new(at, last + 1, named.In(year) is { } day ? [DayRange.Of(day)] : [], DateKind.Named)
            : new(at, last, reading.Open(inYear => named.In(inYear) is { } day ? DayRange.Of(day) : null), DateKind.Named);
    }

    // "Mid-June", "early 2024", "the end of the 1990s", "late last year".
    private static FoundDate? Staged(DateText text, int at, DateReading reading)
    {
        var next = at + 1;
        if (!text.Joins(at))
            return null;
        if (text.Is(next, DateWordKind.Of))
            next++;
        if (text.Is(next, DateWordKind.The))
            next++;
        if (!text.Joins(next - 1))
            return null;
        var stage = text[at].Value;
        if ((Months.Read(text, next, stage, reading) ?? Years.Read(text, next, stage, reading)) is { } found)
            return found with { First = at };
        return text.Is(next, DateWordKind.Which) && RelativeDates.Read(text, next, reading) is { Kind: DateKind.Counted } counted
            ? counted with { First = at, Days = [DateUnit.Stage(counted.Days[0], stage)] }
            : null;
    }

    // The stop of "5 p.m." belongs to it.
    private static int EndOf(string text, int end, FoundDate found) =>
        found.Kind == DateKind.Clock && found.Last > found.First && end < text.Length && text[end] == '.' && text[end - 2] == '.'
        ? end + 1 : end;

    // Who "had expected" something looks back on it.
    [GeneratedRegex(@"\b(?:will|would|shall|scheduled|due|next|upcoming|plans?|planned|(?<!\bha(?:d|s|ve)\s)expected)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
