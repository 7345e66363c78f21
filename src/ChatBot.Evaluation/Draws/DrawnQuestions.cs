using ChatBot.Articles;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Draws;

/// <summary>The questions that answers are drawn from, in an order that depends on the seed alone.</summary>
internal static class DrawnQuestions
{
    /// <summary>
    /// The set's own and, where speakers are drawn, as these are few: what those said whose names stand beside a word of saying in its
    /// articles. Names are found by a pattern that the product has no part in.
    /// </summary>
    public static async IAsyncEnumerable<SetQuestion> OfAsync(QuestionSet set, DrawOptions options,
        Func<string, CancellationToken, ValueTask<Article?>> find)
    {
        var own = new Queue<SetQuestion>(set.Questions.OrderBy(question => Folds.Of($"{options.Seed}:{question.Id}", int.MaxValue)));
        if (options.Part == DrawnPart.Speakers)
        {
            // The set's own questions between them, as long as there are any.
            await foreach (var question in OfSpeakersAsync(set, options, find))
            {
                yield return question;
                if (own.TryDequeue(out var next))
                    yield return next;
            }
        }

        foreach (var question in own)
            yield return question;
    }

    // One name of each article, then another of each, until none is left.
    private static async IAsyncEnumerable<SetQuestion> OfSpeakersAsync(QuestionSet set, DrawOptions options,
        Func<string, CancellationToken, ValueTask<Article?>> find)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var left = new List<(string Id, Queue<string> Names)>();
        foreach (var id in set.ArticleIds.OrderBy(id => Folds.Of($"{options.Seed}:{id}", int.MaxValue))
            .ThenBy(id => id, StringComparer.Ordinal))
        {
            if (await find(id, CancellationToken.None) is { } article)
                left.Add((id, new(SpeakingNames.Of(article.Text).OrderBy(name => Folds.Of($"{options.Seed}:{id}:{name}", int.MaxValue)))));
        }

        while (left.RemoveAll(article => article.Names.Count == 0) >= 0 && left.Count > 0)
        {
            foreach (var (id, names) in left)
            {
                if (names.Dequeue() is var name && asked.Add(name))
                    yield return new() { Id = $"{id}:{name}", Text = $"What did {name} say?" };
            }
        }
    }
}
