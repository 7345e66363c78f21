using ChatBot.Language.Words;

namespace ChatBot.Language.Names;

/// <summary>
/// Finds the words of a text that may be names. Generous on purpose: a word too many costs nothing, since names are only looked up
/// for words of a question, while a name that is missed cannot be found by another spelling.
/// </summary>
public static class NameFinder
{
    private const int ShortestName = 3;

    /// <summary>Distinct words that the text writes with a capital only, as written, without possessives, function words left
    /// out.</summary>
    public static IReadOnlyCollection<string> Names(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        var ordinary = tokens.Where(token => !token.IsCapitalised).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        return new SortedSet<string>(
            tokens
                .Where(token => token.IsCapitalised && token.Word.Length >= ShortestName && !token.IsFunctionWord
                    && !ordinary.Contains(token.Word))
                .Select(token => Written(text, token)),
            StringComparer.Ordinal);
    }

    private static string Written(string text, TextToken token)
    {
        var written = text.AsSpan(token.Range.Start, Math.Min(token.Range.Length, TextAnalyzer.LongestWord));
        return written.EndsWith("'s") || written.EndsWith("’s") ? written[..^2].ToString() : written.ToString();
    }
}
