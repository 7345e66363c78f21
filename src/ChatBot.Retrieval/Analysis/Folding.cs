using System.Globalization;
using System.Text;

namespace ChatBot.Retrieval.Analysis;

/// <summary>Folds spelling differences that carry no meaning for search: case, diacritics, letters with strokes, ligatures.</summary>
public static class Folding
{
    /// <summary>Lower case without diacritics; <c>Łódź</c> becomes <c>lodz</c>, <c>Straße</c> becomes <c>strasse</c>.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word.ToString().ToLowerInvariant();

        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in Decompose(word))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            folded.Append(char.ToLowerInvariant(c) switch
            {
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ø' => "o",
                'ł' => "l",
                'đ' or 'ð' => "d",
                'þ' => "th",
                'ı' => "i",
                var other => other.ToString(),
            });
        }

        return folded.ToString();
    }

    // A lone surrogate is no text that could be decomposed; it is dropped, since nothing can be found by it.
    private static string Decompose(ReadOnlySpan<char> word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar)
                text.Append(rune.ToString());
        }

        return text.ToString().Normalize(NormalizationForm.FormKD);
    }
}
