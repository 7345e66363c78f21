using System.Text;
using ChatBot.Language.Words;

namespace ChatBot.Language.Names.Sounds;

/// <summary>Latin names of any language as sounds; what languages read differently stays a sound of its own that costs little to
/// change.</summary>
public static class Latin
{
    // Longest first; each is tried at every position from left to right.
    private static readonly (string From, string To)[] Rules =
    [
        ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("dge", "J"), ("cch", "k"),
        ("eau", "o"), ("aux", "o"), ("igh", "ai"), ("ough", "o"),
        ("sh", "S"), ("ch", "C"), ("zh", "Z"), ("kh", "X"), ("gh", "G"), ("ph", "f"), ("th", "T"), ("ck", "k"), ("dj", "J"), ("cz", "C"),
        ("sz", "S"), ("rz", "Z"), ("ts", "c"), ("tz", "c"), ("qu", "kw"), ("wh", "w"), ("rh", "r"), ("gn", "n"), ("kn", "n"), ("wr", "r"),
        ("ng", "N"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ei", "ei"), ("au", "au"), ("ai", "e"), ("ay", "e"),
        ("ey", "ei"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("iy", "i"), ("ij", "i"), ("yy", "i"),
        ("x", "ks"), ("q", "k"), ("j", "j"), ("y", "i"),
    ];

    /// <summary>The sounds of a Latin name.</summary>
    public static string Sounds(string name)
    {
        var folded = Folding.Fold(name);
        var sounds = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length;)
            at += Append(sounds, folded, at);
        return sounds.ToString();
    }

    private static int Append(StringBuilder sounds, string name, int at)
    {
        foreach (var (from, to) in Rules)
        {
            if (string.CompareOrdinal(name, at, from, 0, from.Length) != 0)
                continue;
            SoundsOf.Append(sounds, to);
            return from.Length;
        }

        var c = name[at];
        if (char.IsAsciiLetterLower(c))
            SoundsOf.Append(sounds, c == 'c' ? SoundOfC(name, at) : c.ToString());
        return 1;
    }

    private static string SoundOfC(string name, int at) => at + 1 < name.Length && name[at + 1] is 'e' or 'i' or 'y' ? "s" : "k";
}
