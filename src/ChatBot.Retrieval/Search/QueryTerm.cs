using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Search;

/// <summary>A word of a question and what it is searched under.</summary>
/// <param name="Token">The word in the question.</param>
/// <param name="Terms">Index terms that stand for it: its own where the articles have it, and those of other spellings of a name.</param>
/// <param name="Passages">In how many passages the most frequent of them stands; 0 where the articles do not know the word.</param>
/// <param name="IsName">Whether it is written like a name or stands in the articles as one.</param>
public sealed record QueryTerm(TextToken Token, IReadOnlyList<string> Terms, int Passages, bool IsName)
{
    /// <summary>Whether one of them is among the terms of a text.</summary>
    public bool IsIn(IReadOnlySet<string> terms) => terms.Contains(Token.Term) || Terms.Any(terms.Contains);
}
