using ChatBot.Lab.Questions;
using ChatBot.Lab.Training;

namespace ChatBot.Lab.Lists;

/// <summary>What a reader of lists learns from: lists, in a third of which nothing answers, and some of what readers of passages learn
/// from. The nth draw is always the same.</summary>
internal sealed class ListMixture(IReadOnlyList<ListedQuestion> lists, Mixture passages, int seed)
{
    private const double OfPassages = 0.12, Answered = 0.68;

    /// <summary>The nth question.</summary>
    public ReadingQuestion Draw(int n)
    {
        for (var attempt = 0; ; attempt++)
        {
            var random = new Random(unchecked((seed * 31 + n) * 1_000_003 + attempt * 7919));
            if (random.NextDouble() < OfPassages) return passages.Draw(n);
            if (lists[random.Next(lists.Count)].Asked(random, random.NextDouble() < Answered) is { } question) return question;
        }
    }
}
