using System.Collections.Frozen;

namespace ChatBot.Language.Words;

/// <summary>The words before a noun that tell which is meant: "the", "their", "this", "no". All are folded words.</summary>
public static class Determiners
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = WordTable.Kinds("Words/determiners.tsv");

    private static readonly FrozenSet<string> Articles = Kinds["article"], Theirs = Kinds["theirs"], Ours = Kinds["ours"],
        Pointers = Kinds["pointing"], All = Kinds.Values.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is any of them.</summary>
    public static bool Is(string word) => All.Contains(word);

    /// <summary>Whether it is "a", "an" or "the".</summary>
    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>Whether it tells that something is somebody's, who is spoken of or speaks: "his", "our".</summary>
    public static bool IsPossessive(string word) => IsTheirs(word) || Ours.Contains(word);

    /// <summary>Whether it tells that something is theirs who are spoken of: "his", "their".</summary>
    public static bool IsTheirs(string word) => Theirs.Contains(word);

    /// <summary>Whether it points: "this", "those".</summary>
    public static bool IsPointing(string word) => Pointers.Contains(word);
}
