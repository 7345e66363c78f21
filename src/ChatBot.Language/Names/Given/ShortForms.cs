namespace ChatBot.Language.Names.Given;

/// <summary>
/// The rules by which European languages shorten given names: the first syllables (Ben, Al, Maddy), the last part (Beth, Drew, Bella) or
/// what is between (Liz), as it is or with an ending of endearment (-y, -ie, -sy, -kin, -ette, -ito, -chen, -ka), and with th said as t
/// (Betty, Art) or r as l (Sally, Hal).
/// </summary>
public static class ShortForms
{
    private static readonly (string From, string To)[] Spellings =
    [
        ("sch", "s"), ("chr", "kr"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("gh", "g"), ("ch", "c"), ("ie", "i"), ("ey", "i"), ("ee", "i"),
        ("ye", "i"), ("ue", "u"),
        ("qu", "k"), ("x", "ks"), ("z", "s"), ("y", "i"),
    ];

    // By the letter that they begin with: a large index asks for the spelling of each of its names when it is opened.
    private static readonly (string From, string To)[][] SpellingsOfLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Array.FindAll(Spellings, spelling => spelling.From[0] == letter))];

    private const int MostOnStack = 128;

    private static readonly string[] Endings =
        ["i", "e", "ia", "si", "kin", "ki", "et", "eta", "ito", "ita", "o", "a", "ka", "ko", "cen", "el", "le", "s", "er", "us", "in",
            "ina", "ik", "sa", "ca", "is", "an", "on"];

    /// <summary>A folded given name in one spelling for those that sound alike: Kathy is kati as Cathie is.</summary>
    public static string Spelling(string name)
    {
        // A letter becomes two at most.
        var most = 2 * name.Length;
        var spelling = most <= MostOnStack ? stackalloc char[MostOnStack] : new char[most];
        var length = 0;
        for (var at = 0; at < name.Length;)
            at += Append(spelling, ref length, name, at);
        if (length > 3 && spelling[length - 1] == 'e' && !IsVowel(spelling[length - 2]))
            length--;
        return new(spelling[..length]);
    }

    /// <summary>Whether the one can be made of the other by the rules; both as <see cref="Spelling"/> gives them.</summary>
    public static bool IsOf(string form, string name)
    {
        if (form.Length < 2 || name.Length < 3)
            return false;
        if (IsPart(form, name, isWhole: true))
            return true;
        foreach (var ending in Endings)
        {
            if (form.Length - ending.Length >= 2 && form.EndsWith(ending, StringComparison.Ordinal)
                && IsPart(form[..^ending.Length], name, isWhole: false))
                return true;
        }

        return false;
    }

    private static bool IsPart(string part, string name, bool isWhole)
    {
        if (part.Length >= name.Length || (!isWhole && IsVowel(part[^1])))
            return false;
        // Paula is no form of Paul, nor the other way round.
        if (name.StartsWith(part, StringComparison.Ordinal))
            return !isWhole || name.AsSpan(part.Length).ContainsAnyExcept("aeiou");
        if (part.Length is 3 or 4 && SaysRAsL(part, name))
            return true;
        if (part.Length < 3)
            return false;
        return IsVowel(part[0])
            ? isWhole && part.Length >= 4 && name.EndsWith(part, StringComparison.Ordinal)
            : name.Contains(part, StringComparison.Ordinal);
    }

    // Sally of Sarah, Molly of Mary, Hal of Harold: the first consonant after the first vowel only.
    private static bool SaysRAsL(string part, string name) =>
        part[^1] == 'l' && name.Length > part.Length && name[part.Length - 1] == 'r'
        && name.AsSpan(0, part.Length - 1).SequenceEqual(part.AsSpan(0, part.Length - 1));

    private static int Append(Span<char> spelling, ref int length, string name, int at)
    {
        var letter = name[at];
        foreach (var (from, to) in char.IsAsciiLetterLower(letter) ? SpellingsOfLetter[letter - 'a'] : [])
        {
            if (!name.AsSpan(at).StartsWith(from, StringComparison.Ordinal))
                continue;
            foreach (var c in to)
                AppendOnce(spelling, ref length, c);
            return from.Length;
        }

        if (letter == 'c')
            letter = at + 1 < name.Length && name[at + 1] is 'e' or 'i' or 'y' ? 's' : 'k';
        AppendOnce(spelling, ref length, letter);
        return 1;
    }

    private static void AppendOnce(Span<char> spelling, ref int length, char letter)
    {
        if (length == 0 || spelling[length - 1] != letter)
            spelling[length++] = letter;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
