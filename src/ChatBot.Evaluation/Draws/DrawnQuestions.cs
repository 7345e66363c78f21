using ChatBot.Articles;
using ChatBot.Evaluation.Learning;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Verification.Corruptions;

namespace ChatBot.Evaluation.Draws;

/// <summary>The questions that answers are drawn from, in an order that depends on the seed alone.</summary>
internal static class DrawnQuestions
{
    /// <summary>
    /// The set's own and, where speakers are drawn, as these are few: what those said whose names stand beside a word of saying in its articles. Names are
    /// found by a pattern that the product has no part in.
    /// </summary>
    public static async IAsyncEnumerable<SetQuestion> OfAsync(QuestionSet set, DrawOptions options, Func<string, CancellationToken, ValueTask<Article?>> find)
    {
        var own = new Queue<SetQuestion>(set.Questions.OrderBy(question => Folds.Of($"{options.Seed}:{question.Id}", int.MaxValue)));
        if (options.Part == DrawnPart.Speakers)
        {
            var asked = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in set.ArticleIds.OrderBy(id => Folds.Of($"{options.Seed}:{id}", int.MaxValue)).ThenBy(id => id, StringComparer.Ordinal))
            {
                if (await find(id, CancellationToken.None) is not { } article)
                    continue;
                var names = SpeakerChanged.SpeakersOf(article.Text).Where(name => !asked.Contains(name)).ToList();
                if (names.Count == 0)
                    continue;
                var name = names[Folds.Of($"{options.Seed}:name:{id}", names.Count)];
                asked.Add(name);
                yield return new() { Id = $"{id}:{name}", Text = $"What did {name} say?" };
                // The set's own questions between them, as long as there are any.
                if (own.TryDequeue(out var question))
                    yield return question;
            }
        }

        foreach (var question in own)
            yield return question;
    }
}
