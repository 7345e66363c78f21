using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Verification.Support;

/// <summary>A place of an article that a sentence is held against.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passage">The retrieved range around it; names and speakers may be resolved from it.</param>
/// <param name="Quoted">The range inside of the passage that the sentence rests on.</param>
/// <param name="Statements">Who says what in the article.</param>
public sealed record SourceText(Article Article, TextRange Passage, TextRange Quoted, IReadOnlyList<Statement> Statements)
{
    /// <summary>What of the article is an order to a program, which tells nothing of what the article is about.</summary>
    public IReadOnlyList<TextRange> Orders { get; init; } = [];
}
