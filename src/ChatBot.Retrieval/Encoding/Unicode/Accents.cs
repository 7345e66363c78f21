using System.Globalization;
using System.Text;

namespace ChatBot.Retrieval.Encoding.Unicode;

/// <summary>Diacritics, without the help of an ICU library.</summary>
public static class Accents
{
    /// <summary>The text with every letter bare of its non-spacing marks; a lone surrogate becomes U+FFFD.</summary>
    public static string Remove(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var point = NormalizationData.Shared.Bare(rune.Value);
            if (CharUnicodeInfo.GetUnicodeCategory(point) == UnicodeCategory.NonSpacingMark) continue;
            bare.Append(char.ConvertFromUtf32(point));
        }
        return bare.ToString();
    }
}
