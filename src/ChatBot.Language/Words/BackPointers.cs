using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>The words that mean what was named before: "she", "their", "this". All are folded words.</summary>
public static class BackPointers
{
    private static readonly FrozenSet<string> Pronouns = WordTable.Words("Words/back-pointers.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it means what was named before.</summary>
    public static bool Is(string word) => Pronouns.Contains(word) || Determiners.IsPointing(word) || Determiners.IsTheirs(word);
}
