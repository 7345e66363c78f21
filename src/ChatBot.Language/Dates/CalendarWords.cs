using System.Collections.Frozen;

namespace ChatBot.Language.Dates;

/// <summary>The names of months and days, which English writes with a capital though nobody is called by them.</summary>
public static class CalendarWords
{
    private static readonly FrozenSet<string> Words = (
        "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
        "monday tuesday wednesday thursday friday saturday sunday").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months = Words.Where(word => !word.EndsWith("day", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is the name of a month.</summary>
    public static bool IsMonth(string word) => Months.Contains(word);

    /// <summary>Whether a folded word is the name of a month or day. "May" is left to be what it else is.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
