using System.Collections.Frozen;
using ChatBot.Language.Dates;

namespace ChatBot.Language.Sentences;

/// <summary>Words that tell, behind an abbreviation or a quotation, whether a sentence begins.</summary>
public static class Openers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opening = Set("Sentences/openers.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterTime = Set("Sentences/after-time.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = Set("Sentences/saying.txt");

    /// <summary>Whether sentences often begin with the word.</summary>
    public static bool Open(ReadOnlySpan<char> word) => Opening.Contains(word);

    /// <summary>Whether the word belongs to a time of day before it: "Friday", "May", "GMT".</summary>
    public static bool FollowTime(ReadOnlySpan<char> word) =>
        AfterTime.Contains(word) || (word is [>= 'A' and <= 'Z', ..] && CalendarWords.MayName(word));

    /// <summary>Whether the word says who speaks.</summary>
    public static bool Say(ReadOnlySpan<char> word) => Saying.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string table) =>
        WordTable.Words(table).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
