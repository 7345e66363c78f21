using ChatBot.Answers.Injection;
using ChatBot.Answers.Reading;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Writing.Passages;

/// <summary>A passage under the number by which a model names it.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Hit">As it was retrieved.</param>
/// <param name="Known">The article that it is a range of.</param>
public sealed record BookedPassage(int Number, Hit Hit, KnownArticle Known)
{
    public Article Article => Known.Article;

    /// <summary>Its text without orders to a program.</summary>
    public string Text => InstructionFinder.Without(Article, Range, Known.Orders);

    public TextRange Range => Hit.Passage.Range;
}
