using System.Collections.Frozen;
using System.Text;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>
/// Reduces a name to what its transliterations share, so that Whitkov, Witkov and Witkoff, or Ushakov and Usakov, come out alike.
/// </summary>
/// <remarks>
/// The rules are the differences between the romanisations of Cyrillic, Greek, Arabic and Hebrew in use in the press (BGN/PCGN, ISO 9,
/// national passport systems, German and French press usage): <c>kh/h</c>, <c>zh/z</c>, <c>off/ov/ow</c>, <c>y/i/j</c>, <c>w/v</c>.
/// </remarks>
public static class NameSkeleton
{
    // Longest first; each is tried at every position from left to right.
    private static readonly (string From, string To)[] Rules =
    [
        ("shch", "s"), ("szcz", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "z"),
        ("kh", "h"), ("gh", "g"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("th", "t"), ("wh", "v"), ("rh", "r"),
        ("ck", "k"), ("cz", "c"), ("sz", "s"), ("rz", "z"), ("ts", "c"), ("tz", "c"), ("dj", "z"), ("qu", "k"), ("ks", "x"),
        ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ie", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yy", "i"), ("ai", "e"),
        ("ae", "e"), ("oe", "o"), ("ue", "u"), ("aa", "a"),
        ("w", "v"), ("j", "i"), ("y", "i"), ("q", "k"),
    ];

    // By the letter that each begins with.
    private static readonly FrozenDictionary<char, (string From, string To)[]> RulesOf =
        Rules.GroupBy(rule => rule.From[0]).ToFrozenDictionary(rules => rules.Key, rules => rules.ToArray());

    /// <summary>The skeleton of one name, lower-case letters and digits.</summary>
    public static string Of(string name)
    {
        var folded = Folding.Fold(name);
        var skeleton = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
            at += AppendSound(skeleton, folded, at);
        return skeleton.ToString();
    }

    private static int AppendSound(StringBuilder skeleton, string name, int at)
    {
        if (IsRussianEnding(name, at))
        {
            Append(skeleton, "v");
            return name.Length - at;
        }

        foreach (var (from, to) in RulesOf.GetValueOrDefault(name[at], []))
        {
            if (string.CompareOrdinal(name, at, from, 0, from.Length) != 0)
                continue;
            Append(skeleton, to);
            return from.Length;
        }

        var c = name[at];
        if (char.IsLetterOrDigit(c))
            Append(skeleton, c == 'c' ? SoundOfC(name, at) : c.ToString());
        return 1;
    }

    // Witkoff, Romanoff; Lavrow falls to w/v.
    private static bool IsRussianEnding(string name, int at) =>
        at >= 3 && at == name.Length - 2 && name[at] == 'f' && name[at + 1] == 'f' && (name[at - 1] is 'o' or 'e');

    private static string SoundOfC(string name, int at) =>
        at + 1 < name.Length && (name[at + 1] is 'e' or 'i' or 'y') ? "s" : "k";

    private static void Append(StringBuilder skeleton, string sound)
    {
        foreach (var c in sound)
        {
            if (skeleton.Length == 0 || skeleton[^1] != c)
                skeleton.Append(c);
        }
    }
}
