using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>States and provinces that have a governor, a legislature and courts of their own.</summary>
internal static class States
{
    // "New South Wales".
    private const int Longest = 3;

    private static readonly FrozenSet<string> Names =
        WordTable.Words(typeof(States).Assembly, "Understanding/Following/states.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name, with or without "the", is one of them.</summary>
    public static bool Is(string name) =>
        In(name) is { } state && name.Length == state.Length + (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0);

    /// <summary>The first that stands in a name, as written there: "Alabama" of "the Alabama Senate"; null where none does.</summary>
    public static string? In(string name)
    {
        var words = TextAnalyzer.Tokens(name).Where(word => word.IsCapitalised).ToList();
        for (var length = Math.Min(Longest, words.Count); length > 0; length--)
        {
            var found = Enumerable.Range(0, words.Count - length + 1)
                .FirstOrDefault(at => Names.Contains(string.Join('_', words.Skip(at).Take(length).Select(word => word.Word))), -1);
            if (found >= 0)
                return TextRange.Between(words[found].Range.Start, words[found + length - 1].Range.End).Of(name);
        }

        return null;
    }
}
