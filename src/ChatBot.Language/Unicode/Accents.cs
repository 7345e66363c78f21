using System.Globalization;
using System.Text;

namespace ChatBot.Language.Unicode;

/// <summary>Diacritics, without the help of an ICU library.</summary>
public static class Accents
{
    /// <summary>The text with every letter bare of its non-spacing marks; a lone surrogate becomes U+FFFD.</summary>
    public static string Remove(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var bare = new StringBuilder(text.Length);
        foreach (var point in NormalForm.D.CodePoints(text))
        {
            var rune = Rune.IsValid(point) ? new Rune(point) : Rune.ReplacementChar;
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) bare.Append(rune.ToString());
        }
        // Korean syllables are parted as letters with marks are, and have lost nothing.
        return NormalForm.C.Normalize(bare.ToString());
    }
}
