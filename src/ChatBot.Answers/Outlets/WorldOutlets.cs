using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Language;

namespace ChatBot.Answers.Outlets;

/// <summary>Whether a name is that of an outlet, though no article is from it: well-known houses, and names shaped like a
/// newspaper's.</summary>
public static partial class WorldOutlets
{
    private static readonly FrozenSet<string> Known =
        WordTable.Lines(typeof(WorldOutlets).Assembly, "Outlets/world-outlets.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <param name="words">Folded words of the name, without "the".</param>
    public static bool Contains(IReadOnlyList<string> words) =>
        Known.Contains(string.Join(' ', words)) || (words.Count > 1 && Shape().IsMatch(string.Join(' ', words)));

    [GeneratedRegex(
        @"^daily\s|\s(?:times|post|news|journal|herald|tribune|gazette|chronicle|telegraph|magazine|observer|mail|weekly|courier|"
        + @"examiner|inquirer|dispatch|sentinel|standard|reporter)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
