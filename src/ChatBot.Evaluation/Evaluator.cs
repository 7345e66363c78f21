using ChatBot.Answers;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Retrieval.Search;

namespace ChatBot.Evaluation;

/// <summary>Measures a system on a question set: ingests the articles, asks every question, one at a time, and scores the replies.</summary>
public sealed class Evaluator
{
    private const int Depth = 10;

    private readonly EvaluatedSystem _system;
    private readonly EvaluationOptions _options;
    private readonly TimeProvider _time;

    /// <exception cref="ArgumentOutOfRangeException">An option lies outside of its range.</exception>
    public Evaluator(EvaluatedSystem system, EvaluationOptions options, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SearchDepth, Depth);
        _system = system;
        _options = options;
        _time = time;
    }

    public async Task<EvaluationReport> EvaluateAsync(
        QuestionSet set, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var begun = _time.GetTimestamp();
        var ingesting = new IngestProgress(progress, set.ArticleIds.Count);
        var counts = await _system.IngestAsync(set, ingesting, cancellationToken);
        var ingest = IngestFigures.Of(counts, _time.GetElapsedTime(begun));

        var words = new ArticleWords(_system.FindArticleAsync);
        var results = new List<QuestionResult>(set.Questions.Count);
        foreach (var question in set.Questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(await AskAsync(question, words, cancellationToken));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, results.Count, set.Questions.Count));
        }

        return new EvaluationReport(set.Name, counts, ingest, results);
    }

    private async Task<QuestionResult> AskAsync(SetQuestion question, ArticleWords words, CancellationToken cancellationToken)
    {
        var begun = _time.GetTimestamp();
        var answer = await _system.AnswerAsync(
            new Question(question.Text) { History = question.History, AsOf = _options.AsOf }, cancellationToken);
        var latency = _time.GetElapsedTime(begun);

        var hits = await SearchAsync(question, answer, cancellationToken);
        IReadOnlyList<string> ranked = [.. hits.Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(Depth)];
        IReadOnlyList<Place> passages = [.. hits.Take(Depth).Select(hit => new Place(hit.ArticleId, hit.Passage.Range))];
        var articles = await words.OfAsync(Needed(question, answer, passages), cancellationToken);
        var scores = QuestionScoring.Score(question, answer, ranked, passages, articles);
        return new QuestionResult(question, answer, ranked, passages, latency, scores);
    }

    /// <summary>Searches for what the answerer understood, so that ranking and answer stand on the same question.</summary>
    private async ValueTask<IReadOnlyList<Hit>> SearchAsync(
        SetQuestion question, Answer answer, CancellationToken cancellationToken)
    {
        if (question.Relevant.Count == 0 && question.Evidence.Count == 0)
            return [];

        var text = string.IsNullOrWhiteSpace(answer.Understood) ? question.Text : answer.Understood;
        IReadOnlyCollection<string> excluded = question.QueryArticle is { } own ? [own] : [];
        var request = new SearchRequest(text) { Limit = _options.SearchDepth, ExcludedArticles = excluded, Context = answer.Context };
        return (await _system.SearchAsync(request, cancellationToken)).Hits;
    }

    private static IEnumerable<string> Needed(SetQuestion question, Answer answer, IReadOnlyList<Place> passages)
    {
        if (!question.Answerable)
            return [];
        if (question.Evidence.Count == 0)
            return question.Answers.Count > 0 ? question.Relevant : [];

        var cited = answer.Citations.Select(citation => citation.ArticleId);
        return question.Relevant.Concat(passages.Select(passage => passage.ArticleId)).Concat(cited).Distinct(StringComparer.Ordinal);
    }

    private sealed class IngestProgress(IProgress<EvaluationProgress>? progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress?.Report(new EvaluationProgress(EvaluationStage.Ingesting, value, total));
    }
}
