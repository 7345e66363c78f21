using ChatBot.Lab.Questions;
using ChatBot.Lab.Training;

namespace ChatBot.Lab.Lists;

/// <summary>What a reader of lists learns from: lists, in a third of which nothing answers, and some of what readers of passages learn
/// from.</summary>
internal sealed class ListMixture(IReadOnlyList<ListedQuestion> lists, Mixture passages, int seed)
{
    private const double OfPassages = 0.12, Answered = 0.68;

    /// <summary>The nth question.</summary>
    public ReadingQuestion Draw(int n) => NthDraw.Of(seed, n, random => random.NextDouble() < OfPassages ? passages.Draw(n)
        : lists[random.Next(lists.Count)].Asked(random, random.NextDouble() < Answered));
}
