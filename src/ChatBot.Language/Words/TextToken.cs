namespace ChatBot.Language.Words;

/// <summary>A word of a text with the term it is indexed under.</summary>
/// <param name="Range">Where the word stands.</param>
/// <param name="Word">The word folded: lower case, no diacritics, no possessive.</param>
/// <param name="Term">The folded word's stem.</param>
/// <param name="IsCapitalised">Whether it begins with an upper-case letter as written.</param>
public readonly record struct TextToken(TextRange Range, string Word, string Term, bool IsCapitalised)
{
    /// <summary>Whether it only binds the sentence together; such words are not indexed.</summary>
    public bool IsFunctionWord => FunctionWords.Contains(Word);
}
