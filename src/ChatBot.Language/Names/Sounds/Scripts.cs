namespace ChatBot.Language.Names.Sounds;

/// <summary>Tells the script of a word by its first letter, and by any sign of katakana, which stands for a foreign name among
/// others.</summary>
public static class Scripts
{
    /// <summary>The script of a word; <see cref="Script.Latin"/> where it holds no letter.</summary>
    public static Script Of(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('\u30A1', '\u30FA'))
            return Script.Kana;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                return Of(c);
        }

        return Script.Latin;
    }

    public static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FF' and not '\u30FB';

    // Blocks of the Unicode Standard, the modifier letters (02B0 to 02FF) counted as Latin.
    private static Script Of(char c) => c switch
    {
        < '\u0370' or (>= '\u1E00' and < '\u1F00') or (>= '\uFF21' and < '\uFF5B') => Script.Latin,
        < '\u0400' or (>= '\u1F00' and < '\u2000') => Script.Greek,
        < '\u0530' => Script.Cyrillic,
        (>= '\u0590' and < '\u0600') or (>= '\uFB1D' and < '\uFB50') => Script.Hebrew,
        (>= '\u0600' and < '\u0780') or (>= '\uFB50' and < '\uFE00') or (>= '\uFE70' and < '\uFF00') => Script.Arabic,
        (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7A4') => Script.Hangul,
        (>= '\u3040' and < '\u3100') or (>= '\uFF66' and < '\uFFA0') => Script.Kana,
        (>= '\u3400' and < '\uA000') or '\u3005' => Script.Han,
        _ => Script.Other,
    };
}
