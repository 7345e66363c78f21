using System.Collections.Frozen;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>The words that taking back is told by: classes of words, and what a claim has to speak of.</summary>
internal static class TakeBackWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordTable.Kinds("Frames/TakeBacks/words.tsv");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Needs = WordTable.Kinds("Frames/TakeBacks/needs.tsv");

    /// <summary>The folded words of a class (words.tsv), or of words parted by "|", among which classes may stand.</summary>
    public static FrozenSet<string> Of(string written) =>
        written.Split('|').SelectMany(word => Classes.TryGetValue(word, out var known) ? known : [word])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The folded words of one kind of needs.tsv.</summary>
    public static FrozenSet<string> Need(string kind) => Needs[kind];
}
