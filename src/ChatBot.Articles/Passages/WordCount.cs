using ChatBot.Language;

namespace ChatBot.Articles.Passages;

/// <summary>
/// Counts words as an encoder feels them: a run without white space is one word, two ideographs are one, and a run of more than twenty
/// characters (an address, a list without spaces) counts one more for every twenty.
/// </summary>
internal static class WordCount
{
    private const int LongestWord = 20;

    public static int Of(string text, TextRange range)
    {
        var (words, letters, ideographs) = (0, 0, 0);
        for (var at = range.Start; at <= range.End; at++)
        {
            if (at == range.End || char.IsWhiteSpace(text[at]))
            {
                words += Weigh(letters, ideographs);
                (letters, ideographs) = (0, 0);
            }
            else if (IsIdeograph(text[at]))
            {
                ideographs++;
            }
            else
            {
                letters++;
            }
        }
        return words;
    }

    private static int Weigh(int letters, int ideographs) =>
        (letters + LongestWord - 1) / LongestWord + (ideographs + 1) / 2;

    /// <summary>Scripts that put no spaces between words: Thai to Khmer, kana, Han, Hangul (by syllable), full-width forms.</summary>
    private static bool IsIdeograph(char character) =>
        character is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
            or >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9D';
}
