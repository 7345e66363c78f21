using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>The words that mean what was named before: "she", "their", "this". All are folded words.</summary>
public static class BackPointers
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = WordTable.Kinds("Words/back-pointers.tsv");

    private static readonly FrozenSet<string> Anywhere = Kinds["anywhere"], Opening = Kinds["opening"];

    /// <summary>Whether it means what was named before, wherever it stands.</summary>
    public static bool Is(string word) => Anywhere.Contains(word) || Determiners.IsPointing(word) || Determiners.IsTheirs(word);

    /// <summary>Whether it does where a sentence opens with it.</summary>
    public static bool Open(string word) => Is(word) || Opening.Contains(word);
}
