using ChatBot.Lab.Negatives;
using ChatBot.Lab.Questions;
using ChatBot.Lab.Training;

namespace ChatBot.Lab.Evaluation;

/// <summary>What a reader is chosen and measured by; nothing of it is learnt from.</summary>
internal static class AnswerSets
{
    private const int OfNews = 250, OfWikipedia = 150, Run = 5;

    /// <summary>Topics, documents and a source that were left out of teaching: to choose checkpoints by.</summary>
    public static IReadOnlyList<AnswerSet> Chosen(TeachingData data)
    {
        return
        [
            new("SQuAD 2, topics left out", data.SquadLeft, HasPhrases: true),
            new("Wikinews, documents left out", Pairs(data.NewsLeft, OfNews), HasPhrases: true),
            new("QAMR Wikipedia, source left out", Pairs(data.SourceLeft, OfWikipedia), HasPhrases: true),
            new("Long invented news, articles left out", Passages(data.LongLeft), HasPhrases: true),
            new("Clusters of invented news, topics left out", Passages(data.ClustersLeft), HasPhrases: true),
            new("Clusters of invented news, asked of siblings", Siblings(data.ClustersLeft), HasPhrases: true),
            new("What invented news leaves open, articles left out", Open(data.OpenLeft), HasPhrases: true),
        ];
    }

    /// <summary>Questions about articles, the answering sentences in and out, and another passage of the same article: to measure
    /// by.</summary>
    /// <param name="folders">Each with articles.jsonl and questions.dev.jsonl.</param>
    public static IReadOnlyList<AnswerSet> Articles(IEnumerable<string> folders) =>
    [
        .. folders.Select(folder => (Name: Path.GetFileName(folder), Articles: ArticleQuestions.Load(folder))).SelectMany(set => new[]
        {
            new AnswerSet($"{set.Name}, answer taken out", [.. set.Articles.SelectMany(question => question.WithAndWithout())],
                HasPhrases: false),
            new AnswerSet($"{set.Name}, elsewhere in the article", [.. set.Articles.SelectMany(question => question.WithAndElsewhere())],
                HasPhrases: false),
        })
    ];

    /// <summary>Questions with the passage that answers; and those that nothing answers, with the one most like them.</summary>
    private static ReadingQuestion[] Passages(IReadOnlyList<LongNewsQuestion> questions)
    {
        var random = new Random(5);
        return
        [
            .. questions.Select(question => question.Answer is null ? Any(question.Beside(), random) : question.Answered(random))
                .OfType<ReadingQuestion>()
        ];
    }

    /// <summary>Questions with the passage that answers, and the same asked of the story most like it.</summary>
    private static ReadingQuestion[] Siblings(IReadOnlyList<LongNewsQuestion> questions)
    {
        var random = new Random(5);
        return
        [
            .. questions.Where(question => question.Answer is not null)
                .SelectMany(question => new[] { Titled.Of(question.Answered(random)), Titled.Of(Any(question.Elsewhere(), random)) })
                .OfType<ReadingQuestion>()
        ];
    }

    /// <summary>Questions with the passage that says that it is not known, and others that it is tempting for.</summary>
    private static ReadingQuestion[] Open(IReadOnlyList<OpenQuestion> questions)
    {
        var random = new Random(5);
        return [.. questions.Select(question => Titled.Of(question.Asked(random))).OfType<ReadingQuestion>()];
    }

    private static ReadingQuestion? Any(IReadOnlyList<ReadingQuestion> passages, Random random) =>
        passages.Count == 0 ? null : passages[random.Next(passages.Count)];

    /// <summary>Questions with a run of sentences, and the same with the answering one taken out.</summary>
    private static ReadingQuestion[] Pairs(IReadOnlyList<(Document Document, int Sentence, ReadingQuestion Question)> parts, int count)
    {
        var random = new Random(5);
        var shuffled = parts.ToArray();
        random.Shuffle(shuffled);
        return
        [
            .. shuffled.Select(part => part.Document.Widen(part.Question, part.Sentence, Run, random))
                .Select(question => (Question: question, Without: DeletedAnswer.Of(question))).Where(pair => pair.Without is not null)
                .Take(count).SelectMany(pair => new[] { pair.Question, pair.Without! })
        ];
    }
}
