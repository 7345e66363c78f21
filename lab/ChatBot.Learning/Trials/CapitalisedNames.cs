using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Learning.Trials;

/// <summary>Names of a text, found simply: capitalised words side by side. Apart from the product's own finder, so that both do not miss
/// the same.</summary>
internal static partial class CapitalisedNames
{
    /// <param name="text">The text.</param>
    /// <param name="around">A text that tells whether a word that opens a sentence has its capital elsewhere too.</param>
    public static IEnumerable<TextRange> In(string text, string around)
    {
        foreach (Match match in Run().Matches(text))
        {
            var first = TextAnalyzer.Tokens(match.Value) is [var token, ..] ? token.Word : "";
            var range = new TextRange(match.Index, match.Length);
            if (match.Value.Split(' ').Any(word => CalendarWords.Contains(Folding.Fold(word))) || match.Length < 3)
                continue;
            if (!OpensSentence(text, match.Index))
            {
                if (!FunctionWords.Contains(first))
                    yield return range;
                continue;
            }

            // What opens a sentence is a name for sure where the text has it elsewhere too, in the middle of one.
            if (!FunctionWords.Contains(first) && Inside(around, match.Value.Split(' ')[0]))
                yield return range;
        }
    }

    /// <summary>Whether two names may be of one: they share a word or its beginning, or one is the other's initials.</summary>
    public static bool MayBeOne(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Any(word => b.Exists(known => known.StartsWith(word[..Math.Min(4, word.Length)], StringComparison.Ordinal)))
            || Initials(a) == string.Concat(b) || Initials(b) == string.Concat(a);
    }

    private static List<string> Words(string name) =>
        [.. TextAnalyzer.Tokens(name).Where(token => !token.IsFunctionWord).Select(token => token.Word)];

    private static string Initials(List<string> words) => string.Concat(words.Select(word => word[0]));

    private static bool OpensSentence(string text, int at)
    {
        while (at > 0 && (text[at - 1] is ' ' or '“' or '"' or '‘' or '\''))
            at--;
        return at == 0 || text[at - 1] is '.' or '!' or '?' or '\n' or ':' or '—' or '”' or ')';
    }

    private static bool Inside(string text, string word) =>
        Regex.IsMatch(text, $@"[a-z,] {Regex.Escape(word)}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\b\p{Lu}[\p{L}’'-]*\p{L}(?:\s\p{Lu}\.?(?=\s)|\s\p{Lu}[\p{L}-]+)*(?<!['’]s)", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
