using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>English words that bind a sentence together and say nothing of what it is about. They are not indexed.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> Words = WordTable.Words("Words/function-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is a function word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
