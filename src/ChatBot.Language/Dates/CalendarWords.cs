namespace ChatBot.Language.Dates;

/// <summary>The names of months and days, which English writes with a capital though nobody is called by them.</summary>
public static class CalendarWords
{
    /// <summary>Whether a folded word is the name of a month. "May" is left to be what it else is.</summary>
    public static bool IsMonth(string word) => DateVocabulary.Of(word).Kind is DateWordKind.Month && word != "may";

    /// <summary>Whether a folded word is the name of a day of the week, written out.</summary>
    public static bool IsWeekday(string word) => DateVocabulary.Of(word) is { Kind: DateWordKind.Weekday, IsShort: false };

    /// <summary>Whether a word, whatever its case, may be the name of a month or day, written out or cut short: "May", "Sat".</summary>
    public static bool MayName(ReadOnlySpan<char> word) => DateVocabulary.Of(word).Kind is DateWordKind.Month or DateWordKind.Weekday;

    /// <summary>Whether a folded word is the name of a month or day. "May" is left to be what it else is.</summary>
    public static bool Contains(string word) => IsMonth(word) || IsWeekday(word);

    /// <summary>Whether a folded word with a capital is more likely of the calendar than a name; "May" among them, which names fewer people
    /// than days.</summary>
    public static bool IsLikely(string word) => Contains(word) || word == "may";
}
