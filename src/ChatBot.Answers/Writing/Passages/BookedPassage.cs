using ChatBot.Articles;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Writing.Passages;

/// <summary>A passage under the number by which a model names it.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Hit">As it was retrieved.</param>
/// <param name="Article">The article that it is a range of.</param>
public sealed record BookedPassage(int Number, Hit Hit, Article Article)
{
    public TextRange Range => Hit.Passage.Range;
}
