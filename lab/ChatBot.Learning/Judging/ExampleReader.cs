using ChatBot.Answers;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Evaluation;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Learning.Judging;

/// <summary>Asks the questions of a set and keeps what each could be answered from.</summary>
/// <param name="answer">An answerer whose composer is <paramref name="composer"/>.</param>
/// <param name="composer">Keeps the sentences.</param>
/// <param name="words">The words of an article by its id.</param>
public sealed class ExampleReader(Func<Question, CancellationToken, ValueTask<Answer>> answer, ExampleComposer composer, IndexedWords words)
{
    /// <summary>The end of the type of questions that are asked without the articles that answer them.</summary>
    public const string Without = ", without its articles";

    /// <summary>The type of questions about something else than the articles.</summary>
    public const string OffTopic = "off-topic";

    /// <summary>
    /// One example for each thing that is asked, and one more, without an answer, for what is asked without the articles that answer it;
    /// none for questions that nothing is known of or nothing is found for.
    /// </summary>
    public async Task<IReadOnlyList<JudgedExample>> ReadAsync(QuestionSet set, IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken)
    {
        var examples = new List<JudgedExample>();
        for (var i = 0; i < set.Questions.Count; i++)
        {
            var question = set.Questions[i];
            if (!question.Answerable || question.Answers.Count > 0 || question.KeyTerms.Count > 0 || question.Evidence.Count > 0)
                examples.AddRange(await ReadAsync(set.Name, question, cancellationToken));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, i + 1, set.Questions.Count));
        }

        return examples;
    }

    private async Task<IReadOnlyList<JudgedExample>> ReadAsync(string set, SetQuestion question, CancellationToken cancellationToken)
    {
        composer.Answering = question.Answerable && question.Evidence.Count + question.Answers.Count > 0
            ? question.Relevant.ToHashSet(StringComparer.Ordinal) : [];
        await answer(new Question(question.Text) { History = question.History }, cancellationToken);
        var (parts, without) = composer.Take();
        var ids = parts.SelectMany(views => views).Select(view => view.Sentence.Article.Id).Concat(question.Relevant)
            .Distinct(StringComparer.Ordinal);
        var labels = new SentenceLabels(question, await words.OfAsync(ids, cancellationToken));
        var fold = question.Relevant.Count > 0 ? question.Relevant.Min(StringComparer.Ordinal)! : question.Id;
        JudgedExample Example(IReadOnlyList<SentenceView> views, string type, bool isAnswerable, bool isLabelled,
            IReadOnlyList<float> right) => new(
            set, question.Text, type, fold, isAnswerable, isLabelled, [.. views.Select(view => view.Sentence.Text)],
            SentenceFeatures.Rows(views),
            composer.MayAnswer(views), right);
        return
        [
            .. parts.Where(views => views.Count > 0).Select(views =>
                Example(views, question.Type, question.Answerable, labels.AreKnown, [.. views.Select(view => labels.Of(view.Sentence))])),
            .. without.Where(views => views.Count > 0)
            .Select(views => Example(views, question.Type + Without, false, true, new float[views.Count])),
        ];
    }
}
