namespace ChatBot.Retrieval.Analysis;

/// <summary>
/// Finds the words of a text that may be names. Generous on purpose: a word too many costs nothing, since names are only looked up
/// for words of a question, while a name that is missed cannot be found by another spelling.
/// </summary>
public static class NameFinder
{
    private const int ShortestName = 3;

    /// <summary>Distinct capitalised words as written, without possessives, function words left out.</summary>
    public static IReadOnlyCollection<string> Names(string text)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in TextAnalyzer.Tokens(text))
        {
            if (token.IsCapitalised && token.Word.Length >= ShortestName && !token.IsFunctionWord)
                names.Add(Written(text, token));
        }

        return names;
    }

    private static string Written(string text, TextToken token)
    {
        var written = text.AsSpan(token.Range.Start, Math.Min(token.Range.Length, TextAnalyzer.LongestWord));
        return written.EndsWith("'s") || written.EndsWith("’s") ? written[..^2].ToString() : written.ToString();
    }
}
