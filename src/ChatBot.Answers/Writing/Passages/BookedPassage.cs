using ChatBot.Answers.Injection;
using ChatBot.Articles;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Writing.Passages;

/// <summary>A passage under the number by which a model names it.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Hit">As it was retrieved.</param>
/// <param name="Article">The article that it is a range of.</param>
/// <param name="Orders">What of the article is an order to a program, which a model is not shown.</param>
public sealed record BookedPassage(int Number, Hit Hit, Article Article, IReadOnlyList<TextRange> Orders)
{
    /// <summary>Its text without such orders.</summary>
    public string Text => InstructionFinder.Without(Article, Range, Orders);

    public TextRange Range => Hit.Passage.Range;
}
