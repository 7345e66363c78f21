using System.Globalization;
using System.Text;
using ChatBot.Language.Unicode;

namespace ChatBot.Language.Words;

/// <summary>Folds spelling differences that carry no meaning for search: case, diacritics, letters with strokes, ligatures.</summary>
public static class Folding
{
    /// <summary>Lower case without diacritics; <c>Łódź</c> becomes <c>lodz</c>, <c>Straße</c> becomes <c>strasse</c>.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word.ToString().ToLowerInvariant();

        var folded = new StringBuilder(word.Length + 4);
        foreach (var point in NormalForm.KD.CodePoints(word.ToString()))
        {
            if (Rune.TryCreate(point, out var rune) && !IsMark(rune))
                folded.Append(Letters(Rune.ToLowerInvariant(rune)));
        }

        return folded.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string Letters(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => rune.ToString(),
    };
}
