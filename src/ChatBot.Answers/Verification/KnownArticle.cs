using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Verification;

/// <summary>An article with what has been read of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentences">Ranges of its sentences, headings among them.</param>
/// <param name="Statements">Who says what in it.</param>
/// <param name="Orders">What of it is an order to a program, which is neither shown to a model nor quoted.</param>
public sealed record KnownArticle(Article Article, IReadOnlyList<TextRange> Sentences, IReadOnlyList<Statement> Statements, IReadOnlyList<TextRange> Orders);
