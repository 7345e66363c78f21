using System.Text;

namespace ChatBot.Language.Names.Sounds;

/// <summary>Korean syllables as sounds, by the arithmetic of The Unicode Standard, section 3.12.</summary>
/// <remarks>After the Revised Romanisation, with r for l, and the vowel eu, which foreign names are filled up with, as a carrier.</remarks>
public static class HangulSounds
{
    private const int First = 0xAC00, Vowels = 21, Finals = 28;

    private static readonly string[] Lead =
        ["g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "J", "J", "C", "k", "t", "p", "h"];

    private static readonly string[] Vowel =
        ["a", "e", "ia", "ie", "o", "e", "io", "ie", "o", "wa", "we", "we", "io", "u", "wo", "we", "wi", "iu", "U", "i", "i"];

    private static readonly string[] Final =
    [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "N", "t", "t", "k",
        "t", "p", "h",
    ];

    public static string Read(string word)
    {
        var read = new StringBuilder(word.Length * 3);
        foreach (var c in word)
        {
            var index = c - First;
            if (index is < 0 or >= 19 * Vowels * Finals)
                continue;
            SoundsOf.Append(read, Lead[index / (Vowels * Finals)]);
            SoundsOf.Append(read, Vowel[index / Finals % Vowels]);
            SoundsOf.Append(read, Final[index % Finals]);
        }

        return read.ToString();
    }
}
