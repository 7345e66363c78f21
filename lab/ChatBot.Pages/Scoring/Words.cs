using System.Globalization;
using System.Text;

namespace ChatBot.Pages.Scoring;

/// <summary>The words of a text as the public measure cuts them: runs of letters, digits and underscores.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune.ToString());
                continue;
            }

            Close(word, words);
        }

        Close(word, words);
        return words;
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
