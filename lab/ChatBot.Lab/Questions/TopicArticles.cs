using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>Passages of one topic put together to an article, so that a question has more to choose from than its own passage.</summary>
internal static class TopicArticles
{
    private const string Gap = "\n\n";

    /// <summary>The questions, each asked of all passages of its topic.</summary>
    public static IEnumerable<LongNewsQuestion> Ask(IEnumerable<ReadingQuestion> questions) =>
        questions.GroupBy(question => question.Topic, StringComparer.Ordinal).SelectMany(topic => Ask(topic.Key, [.. topic]));

    private static IEnumerable<LongNewsQuestion> Ask(string topic, IReadOnlyList<ReadingQuestion> questions)
    {
        var (starts, length) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var passage in questions.Select(question => question.Passage))
            if (starts.TryAdd(passage, length)) length += passage.Length + Gap.Length;
        var article = LongArticle.Of(topic, topic.Replace('_', ' '), string.Join(Gap, starts.Keys));
        return questions.Select(question => new LongNewsQuestion(article, question.Question,
            question.Answer is { } answer ? answer with { Start = starts[question.Passage] + answer.Start } : null, [], []));
    }
}
