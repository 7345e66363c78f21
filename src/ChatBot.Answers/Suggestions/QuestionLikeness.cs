using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>Whether two questions ask the same, as a reader sees it.</summary>
public static class QuestionLikeness
{
    /// <summary>One says all that the other says: the same topic by its short and by its long name.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (words, others) = (Terms(one), Terms(other));
        return words.IsSubsetOf(others) || others.IsSubsetOf(words);
    }

    /// <summary>What two questions have in common that are one in other words: the same terms in any order. Of one without a term it is
    /// its own text.</summary>
    public static string KeyOf(string text)
    {
        var terms = Terms(text);
        return terms.Count == 0 ? text.Trim().ToUpperInvariant() : string.Join(' ', terms.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Terms(string text) =>
        TextAnalyzer.Tokens(text).Where(token => !token.IsFunctionWord).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
