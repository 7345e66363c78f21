using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>Names as they stand in a sentence: capitalised words that follow each other, such as "Fox News" or "the Kremlin".</summary>
internal static class NamePhrases
{
    private const int LongestName = 4;
    private const int ShortestName = 3;

    private static readonly string[] AdjectiveEndings = ["ian", "ean", "ese", "ish", "can"];

    /// <summary>The names in order; what opens the sentence is left out, since any word has a capital there.</summary>
    public static IEnumerable<TextRange> In(string sentence, IReadOnlyList<TextToken> tokens)
    {
        for (var first = 1; first < tokens.Count; first++)
        {
            if (!IsNameWord(tokens[first]))
                continue;
            var last = first;
            while (last + 1 < tokens.Count && IsNameWord(tokens[last + 1]) && Between(sentence, tokens[last], tokens[last + 1]) == " ")
                last++;
            if (last - first < LongestName && !IsPart(sentence, tokens, last))
                yield return WithArticle(sentence, tokens, first, last);
            first = last;
        }
    }

    /// <summary>The phrase as a question writes it: no possessive, and "the" in small letters.</summary>
    public static string Written(string phrase)
    {
        var text = phrase.EndsWith("’s", StringComparison.Ordinal) || phrase.EndsWith("'s", StringComparison.Ordinal) ? phrase[..^2] : phrase;
        return text.StartsWith("The ", StringComparison.Ordinal) ? $"the {text[4..]}" : text;
    }

    public static bool IsNameWord(TextToken token) =>
        token.IsCapitalised && !token.IsFunctionWord && token.Word.Length > 1 && !CalendarWords.Contains(token.Word) && !char.IsAsciiDigit(token.Word[0]);

    // "St." and "U.S." are not names to ask for, and "the Nigerian government" is not about a Nigerian.
    private static bool IsPart(string sentence, IReadOnlyList<TextToken> tokens, int last)
    {
        var range = tokens[last].Range;
        if (range.Length < ShortestName || range.Of(sentence).Contains('.', StringComparison.Ordinal))
            return true;
        if (range.End < sentence.Length - 1 && sentence[range.End] is '.' or '-' or '‑')
            return true;
        return last + 1 < tokens.Count && !tokens[last + 1].IsFunctionWord && Between(sentence, tokens[last], tokens[last + 1]) == " "
            && AdjectiveEndings.Any(ending => tokens[last].Word.EndsWith(ending, StringComparison.Ordinal));
    }

    private static TextRange WithArticle(string sentence, IReadOnlyList<TextToken> tokens, int first, int last)
    {
        var begins = first > 0 && tokens[first - 1].Word == "the" && Between(sentence, tokens[first - 1], tokens[first]) == " " ? first - 1 : first;
        return TextRange.Between(tokens[begins].Range.Start, tokens[last].Range.End);
    }

    private static string Between(string sentence, TextToken left, TextToken right) => sentence[left.Range.End..right.Range.Start];
}
