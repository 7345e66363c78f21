using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Names that a sentence holds: capitalised words that follow each other, with "of the" and initials between them.</summary>
internal static class Names
{
    private static readonly HashSet<string> Adjectives =
        [.. ("american british english french german spanish italian russian chinese japanese dutch roman greek african european asian soviet jewish christian " +
            "catholic protestant muslim islamic western eastern northern southern central ancient modern president king queen prince pope sir lord dr mr mrs ms " +
            "professor general captain minister").Split(' ')];

    /// <summary>In order. The first word of a sentence counts only where another capitalised one follows: any word has a capital there.</summary>
    public static List<TextRange> In(string sentence, IReadOnlyList<TextToken> tokens)
    {
        var names = new List<TextRange>();
        for (var first = 0; first < tokens.Count; first++)
        {
            if (!IsNameWord(tokens[first]))
                continue;
            var last = first;
            while (last + 1 < tokens.Count && GoesOn(sentence, tokens, last))
                last += IsNameWord(tokens[last + 1]) ? 1 : 2;
            if (first != last || (first > 0 && !Adjectives.Contains(tokens[first].Word) && !IsAbbreviation(sentence, tokens[first])))
                names.Add(TextRange.Between(tokens[first].Range.Start, WithoutPossessive(sentence, tokens[last].Range)));
            first = last;
        }

        return names;
    }

    private static bool IsNameWord(TextToken token) =>
        token.IsCapitalised && !token.IsFunctionWord && !CalendarWords.Contains(token.Word) && !char.IsAsciiDigit(token.Word[0]);

    // "DNA", "U.S.": what an abbreviation names, nobody can tell from it.
    private static bool IsAbbreviation(string sentence, TextToken token) => !token.Range.Of(sentence).Any(char.IsLower);

    // "Ann Berg", "J. Berg", "Charles de Gaulle", "Duke of Normandy", "Ann-Marie".
    private static bool GoesOn(string sentence, IReadOnlyList<TextToken> tokens, int last)
    {
        var next = tokens[last + 1];
        if (Between(sentence, tokens[last], next) is not (" " or ". " or "-" or "."))
            return false;
        return IsNameWord(next)
            || (next.Word is "of" or "de" or "von" or "van" or "bin" or "al" && last + 2 < tokens.Count && IsNameWord(tokens[last + 2])
                && Between(sentence, next, tokens[last + 2]) is " " or "-");
    }

    private static int WithoutPossessive(string sentence, TextRange word)
    {
        var text = word.Of(sentence);
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? word.End - 2 : word.End;
    }

    private static string Between(string sentence, TextToken left, TextToken right) => sentence[left.Range.End..right.Range.Start];
}
