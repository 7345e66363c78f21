using System.Text.RegularExpressions;
using ChatBot.Answers.Conversations;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Names as the articles of a turn know them.</summary>
internal static partial class KnownNames
{
    /// <summary>Whether a name is a human being's, as the articles of a turn tell.</summary>
    public static bool IsHuman(string written, Turn turn) => Of(written, turn) is { IsHuman: true };

    /// <summary>Who of a turn has this name, or ends with the same word; null where nobody does.</summary>
    public static MentionedName? Of(string written, Turn turn) =>
        turn.Names.FirstOrDefault(name => name.Name == written)
            ?? turn.Names.FirstOrDefault(name => LastWord(name.Name) == LastWord(written));

    /// <summary>Whether a name is all capitals, "the" apart: "the ACLU", "U.S.".</summary>
    public static bool IsAbbreviation(string name) =>
        !name.AsSpan(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0).ContainsAnyInRange('a', 'z');

    /// <summary>The last word of a name, folded, without a number: "Charles" is King Charles III.</summary>
    public static string LastWord(string name)
    {
        var numbered = Numeral().Match(name);
        var named = numbered.Success ? name.AsSpan(0, numbered.Index) : name;
        return Folding.Fold(named[(named.LastIndexOf(' ') + 1)..]);
    }

    [GeneratedRegex(@"\s(?:[IVX]+|[JS]r\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();
}
