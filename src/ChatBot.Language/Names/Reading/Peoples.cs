using System.Collections.Frozen;
using ChatBot.Language.Names.Given;

namespace ChatBot.Language.Names.Reading;

/// <summary>Names of those of a country or a faith, which stand for the noun behind them more often than for anybody: "Russian",
/// "French".</summary>
public static class Peoples
{
    private const int ShortestName = 5;

    private static readonly FrozenSet<string> Known = WordTable.Words("Names/Reading/peoples.txt").ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = [.. WordTable.Words("Names/Reading/people-endings.txt")];

    /// <summary>Whether a folded word with a capital is one, as its ending or the table tells; "Brian" and "Vivian" are given
    /// names.</summary>
    public static bool Contains(string word) =>
        Known.Contains(word) || (word.Length >= ShortestName && HasEnding(word) && !GivenNames.Of(word).IsKnown);

    private static bool HasEnding(string word) => Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
